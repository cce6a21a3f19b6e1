import { describe, expect, it } from 'vitest';
import { guess } from '../../../../src/domain/bitext/align/chain.ts';
import { learn } from '../../../../src/domain/bitext/align/learnt.ts';
import { commonLexicon } from '../../../../src/domain/bitext/align/lexicon-index.ts';
import { linksFrom } from '../../../../src/domain/bitext/align/links.ts';
import { firstModel } from '../../../../src/domain/bitext/align/model.ts';
import { prepare, sidesOf } from '../../../../src/domain/bitext/align/pair.ts';
import { signals } from '../../../../src/domain/bitext/align/signals.ts';
import { finish } from '../../../../src/domain/bitext/align/steps.ts';
import { tokens } from '../../../../src/domain/bitext/align/tokens.ts';
import { type Vocabulary, vocabulary } from '../../../../src/domain/bitext/align/vocabulary.ts';

const read = (...lines: string[]): Vocabulary => vocabulary(lines.map(text => tokens({ text })));

/** Links as `source~target`, the strongest of each source word first. */
const drawn = (source: Vocabulary, target: Vocabulary, links: ReturnType<typeof learn>): string[] =>
  links.flatMap((row, from) =>
    [...row]
      .sort((a, b) => b.strength - a.strength)
      .map(({ to }) => `${source.types[from]?.key}~${target.types[to]?.key}`),
  );

describe('words that may say the same', () => {
  const linked = (korean: string, english: string): string[] => {
    const [source, target] = [read(korean), read(english)];
    return drawn(source, target, finish(linksFrom(signals(commonLexicon()), source, target)));
  };

  it.each([
    ['대통령이 말했다', 'the president said', ['대통령~president', '말했~say']],
    ['1만2000명', '12,000 men', ['#12000~#12000']],
    ['카스파로프는', 'with Kasparov', ['카스파로프~kasparov']],
    ['Git 저장소', 'the Git repository', ['git~git']],
    ['김일성', 'Kim Il-sung', ['김일성~~kim il-sung']],
  ])('%s, %s', (korean, english, pairs) => {
    expect(linked(korean, english)).toEqual(expect.arrayContaining(pairs));
  });
  it('are not any two', () => expect(linked('나무가 자란다', 'the president said')).toEqual([]));
});

describe('a lexicon from the text itself', () => {
  const source = read('꼬마 투투', '투투 나무', '별빛 나무', '별빛 아래', '구슬 아래');
  const target = read('Little zibzab', 'zibzab tree', 'starshine tree', 'starshine beneath', 'marble beneath');
  const beads = [0, 1, 2, 3, 4].map(unit => ({ source: [unit], target: [unit], score: 1 }));

  it('pairs the words that keep company', () => {
    const pairs = drawn(source, target, learn(source, target, beads));
    expect(pairs).toEqual(expect.arrayContaining(['투투~zibzab', '별빛~starshin']));
    expect(pairs).not.toContain('투투~starshin');
  });
  it('learns nothing from what was seen once, from doubt, or from beads with one side', () => {
    expect(drawn(source, target, learn(source, target, beads.slice(0, 1)))).toEqual([]);
    expect(
      drawn(
        source,
        target,
        learn(
          source,
          target,
          beads.map(bead => ({ ...bead, score: 0.1 })),
        ),
      ),
    ).toEqual([]);
    expect(
      drawn(
        source,
        target,
        learn(
          source,
          target,
          beads.map(bead => ({ ...bead, target: [] })),
        ),
      ),
    ).toEqual([]);
  });
});

describe('the guess of the way through', () => {
  const years = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => 1500 + from + at);
  /** The points of the guess, source:target, where the units are years. */
  const chain = (source: readonly number[], target: readonly number[]): string[] => {
    const pair = finish(
      prepare(
        source.map(year => ({ text: `${year}년` })),
        target.map(year => ({ text: `In ${year}` })),
        {},
      ),
    );
    const box = { source: [0, source.length], target: [0, target.length] } as const;
    return guess(box, sidesOf(pair, { links: pair.links, model: firstModel() })).map(([i, j]) => `${i}:${j}`);
  };

  it('goes from corner to corner over what is rare on both sides', () => {
    expect(chain(years(0, 60), years(0, 60))).toEqual(
      [...years(0, 60).map((_, at) => `${at}:${at}`), '60:60'].toSpliced(0, 0, '0:0'),
    );
  });
  it('goes round a block that is left out', () => {
    const found = chain(years(0, 60), [...years(0, 20), ...years(40, 60)]);
    expect(found).toEqual(expect.arrayContaining(['0:0', '19:19', '40:20', '59:39', '60:40']));
    expect(found).toHaveLength(42);
  });
  it('takes of what is repeated the nearest', () => {
    const twice = [...years(0, 60), ...years(0, 60)];
    expect(chain(twice, twice).slice(1, -1)).toEqual(twice.map((_, at) => `${at}:${at}`));
  });
  it('passes by what is out of its place', () => {
    expect(chain(years(0, 60), [1559, ...years(0, 59)])).not.toContain('59:0');
  });
});
