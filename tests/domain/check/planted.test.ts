import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/domain/bitext/article.ts';
import type { Finding } from '../../../src/domain/check/finding.ts';
import { runChecks } from '../../../src/domain/check/run-checks.ts';
import { compileTerms } from '../../../src/domain/glossary/term-index.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import { readGlossary } from '../../../src/formats/glossary/glossary-formats.ts';
import { FIRST_ARTICLE, openShelf } from '../../../src/library/shelf/shelf.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));

function bundled(): Article {
  const read = openShelf({ bundled: join(CONTENT, 'articles'), own: '/nowhere' }).open(FIRST_ARTICLE);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function terms() {
  const read = readGlossary(readFileSync(join(CONTENT, 'glossary.json'), 'utf8'), 'glossary.json');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return compileTerms([read.value.glossary]);
}

const article = bundled();
const index = terms();
const check = (each: Article): readonly Finding[] => runChecks(each, index);
const before = check(article);
const said = ({ code, places }: Finding): string => `${code} ${JSON.stringify(places)}`;

/** The article with the first segment of the translation that holds a text changed, and the bead of it. */
function changed(
  holds: string,
  change: (text: string) => string,
): { readonly article: Article; readonly bead: number } {
  const at = article.target.findIndex(({ text }) => text.includes(holds));
  expect(at, holds).toBeGreaterThanOrEqual(0);
  const target = article.target.map((segment, number) =>
    number === at ? { ...segment, text: toPrintable(change(segment.text)) } : segment,
  );
  return { article: { ...article, target }, bead: article.alignment.findIndex(bead => bead.target.includes(at)) };
}

const replaced = (from: string, to: string) => changed(from, text => text.replaceAll(from, to));

/** The codes of what is new in the bead that was changed. */
function newIn({ article: mended, bead }: ReturnType<typeof changed>): string[] {
  const known = new Set(before.map(said));
  return check(mended)
    .filter(each => each.bead === bead && !known.has(said(each)))
    .map(({ code }) => code);
}

test('the article that ships has few findings, and no error', () => {
  expect(before.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(before.length).toBeLessThanOrEqual(3);
});

test.each([
  ['a wrong number', replaced('some 1,500 soldiers', 'some 1,300 soldiers'), 'numbers.different'],
  ['a scale slip', replaced('as many as 12,000', 'as many as 120,000'), 'numbers.scale-more'],
  [
    'a dropped sentence',
    replaced(
      ' He was leaving a battleground he knew like the back of his hand and entrusting himself to another country.',
      '',
    ),
    'sentences.missing',
  ],
  ['a lost term', replaced('Starlink satellite', 'wireless'), 'terms.missing'],
  ['a deprecated rendering', replaced('lethal weapons', 'weapons of mass destruction'), 'terms.deprecated'],
  ['Korean that was left', replaced('questionnaire writes', '설문지 writes'), 'untranslated.hangul'],
  ['an unbalanced quotation', replaced('“treasured sword.”', '“treasured sword.'), 'quotes.unbalanced'],
  ['a doubled word', replaced('The treaty casts', 'The the treaty casts'), 'repetition.word'],
  [
    'a collapse',
    changed('러시아 (Reosia)', text =>
      text.replace('러시아 (Reosia)', '“Russia”').replace('로씨야 (Rossiya)', '“Russia”'),
    ),
    'collapse',
  ],
])('%s is found', (_name, planted, code) => {
  expect(newIn(planted)).toContain(code);
});

test('two paragraphs of the translation that have changed places are found', () => {
  const [one, other] = ['The treaty casts', 'Scale is not the only'].map(start =>
    article.target.findIndex(({ text }) => text.startsWith(start)),
  );
  const swapped = article.target.map((segment, at) => {
    const text = article.target[at === one ? (other ?? 0) : at === other ? (one ?? 0) : at]?.text ?? segment.text;
    return { ...segment, text };
  });
  const found = check({ ...article, target: swapped }).filter(({ check: id }) => id === 'order');
  expect(found.map(({ bead }) => article.alignment[bead]?.target)).toEqual([[other], [one]].sort());
});

test('a paragraph that is left out is found', () => {
  const bead = article.alignment.length - 2;
  const gone = article.alignment[bead]?.target ?? [];
  const alignment = article.alignment.map((each, at) => ({
    ...each,
    target: at === bead ? [] : each.target.map(number => (number > (gone[0] ?? 0) ? number - gone.length : number)),
  }));
  const target = article.target.filter((_, at) => !gone.includes(at));
  expect(
    check({ ...article, target, alignment })
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code),
  ).toEqual(['missing']);
});
