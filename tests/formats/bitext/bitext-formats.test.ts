import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem, Result } from '../../../src/domain/problem.ts';
import type { BitextFormat, BitextReading, BitextToWrite } from '../../../src/formats/bitext/bitext-format.ts';
import { BITEXT_FORMATS, bitextFormat } from '../../../src/formats/bitext/bitext-formats.ts';
import { anyBitext, bitext, STAMP } from './bitext-arbitrary.ts';

const FIXTURES = 'tests/fixtures/bitext';

const placed = ({ code, place }: Problem): string => `${place ? `${place.line}:${place.column} ` : ''}${code}`;

/** A reading drawn small: a paragraph is its text, anything else its kind before it. */
function drawn(read: Result<BitextReading>) {
  if (!read.ok) return { problems: read.problems.map(placed) };
  const { units, problems, ...head } = read.value;
  const side = (blocks: BitextReading['units'][number]['source']) =>
    blocks.map(({ kind, text }) => (kind === 'paragraph' ? text : `${kind}: ${text}`));
  const drawnUnits = units.map(({ source, target, ...rest }) => ({
    source: side(source),
    target: side(target),
    ...rest,
  }));
  return { ...head, units: drawnUnits, problems: problems.map(placed) };
}

const pair = (source: string, target: string) => bitext([{ source: [source], target: [target] }]);

const SMALL = bitext([
  { source: ['배는 떠난다.'], target: ['The ferry leaves.'] },
  { source: ['한 문단.', '또 한 문단.'], target: ['Both in one.'], notes: ['메모 하나', 'Another note.'] },
  { source: ['요리사는 남는다.'], target: ['The cook stays.'], status: 'flagged', score: 0.5 },
]);

/** What a form brings back of a unit: kinds and scores only where it has a place for them. */
function held(id: string, { languages, units }: BitextToWrite) {
  const keepsKinds = !['csv', 'tsv', 'po'].includes(id);
  return {
    languages,
    units: units.map(({ source, target, status, score, notes }) => {
      const blocks = (side: typeof source) =>
        side.map(({ kind, text }) => ({ kind: keepsKinds ? kind : 'paragraph', text }));
      const isOpen = id === 'po' && target.length === 0 && status === 'confirmed';
      return {
        ...{ source: blocks(source), target: blocks(target) },
        status: isOpen ? 'auto' : status,
        ...(score !== undefined && id !== 'po' && { score }),
        notes,
      };
    }),
  };
}

function hasRoom(format: BitextFormat, whole: BitextToWrite): BitextToWrite {
  const units = whole.units.filter(unit =>
    (['source', 'target'] as const).every(side => unit[side].length > 0 || format.emptySides.includes(side)),
  );
  return { ...whole, units };
}

const NONSENSE = [
  '',
  ' \n',
  '\u0000',
  'nonsense',
  '{',
  '{}',
  '<',
  '[]',
  '"',
  '\t\t',
  ',',
  ';;',
  'msgid',
  'msgid "',
  '#',
  '<tmx>',
];

describe.each(BITEXT_FORMATS.map(format => [format.id, format] as const))('%s', (id, format) => {
  function roundTrip(whole: BitextToWrite) {
    const written = hasRoom(format, whole);
    const read = format.read(format.write(written, STAMP));
    expect(read.ok ? read.value.problems : read.problems).toEqual([]);
    expect(read.ok && { languages: read.value.languages, units: read.value.units }).toEqual(held(id, written));
  }

  test('what it writes comes back: texts, statuses, scores, notes', () => {
    roundTrip(SMALL);
  });

  test('any bitext comes back, whatever stands in its texts', () => {
    fc.assert(fc.property(anyBitext, roundTrip), { numRuns: 150 });
  });

  test('what it writes is recognised, by its ending and without', () => {
    const text = format.write(SMALL, STAMP);
    for (const extension of format.extensions) expect(bitextFormat(`x.${extension}`, text)?.id).toBe(id);
    expect(bitextFormat('x.txt', text)?.id).toBe(id);
    expect(bitextFormat('x', `\uFEFF${text.replaceAll('\n', '\r\n')}`)?.id).toBe(id);
  });

  test('it reads with a mark, and with the line ends of Windows', () => {
    const text = `\uFEFF${format.write(SMALL, STAMP).replaceAll('\n', '\r\n')}`;
    expect(drawn(format.read(text))).toEqual(drawn(format.read(format.write(SMALL, STAMP))));
  });

  test('Korean is the source wherever it stands', () => {
    const whole = {
      ...bitext([{ source: ['The ferry leaves.'], target: ['배는 떠난다.'] }]),
      languages: { source: 'en', target: 'ko' },
    };
    const read = format.read(format.write(whole, STAMP));
    expect(read.ok && read.value.languages).toEqual({ source: 'ko', target: 'en' });
    expect(read.ok && read.value.units[0]?.source[0]?.text).toBe('배는 떠난다.');
  });

  test('other languages open as they stand', () => {
    const whole = { ...pair('Das Schiff fährt ab.', 'Le bateau part.'), languages: { source: 'de', target: 'fr' } };
    const read = format.read(format.write(whole, STAMP));
    expect(read.ok && read.value.languages).toEqual({ source: 'de', target: 'fr' });
    expect(read.ok && read.value.units[0]?.source[0]?.text).toBe('Das Schiff fährt ab.');
  });

  test('a file without a pair, and one with a text on one side only, are told so', () => {
    for (const text of ['', '\uFEFF\r\n', format.write(bitext([]), STAMP)])
      expect(drawn(format.read(text))).toEqual({ problems: ['bitext.empty'] });
    const lone = bitext([{ source: ['배는 떠난다.'], target: [] }]);
    expect(drawn(format.read(format.write(lone, STAMP)))).toEqual({ problems: ['bitext.side'] });
  });

  test('a file that is cut off anywhere is read as far as it goes, or refused with a reason', () => {
    const text = format.write(SMALL, STAMP);
    const lines = text.split('\n').length;
    for (let length = 0; length < text.length; length++) {
      const read = format.read(text.slice(0, length));
      if (read.ok) expect(read.value.units.length).toBeLessThanOrEqual(lines);
      else expect(read.problems.length).toBeGreaterThan(0);
    }
  });

  test('nothing that is read holds a character that a terminal acts on', () => {
    const read = format.read(format.write(pair('배\u202e는', 'a b'), STAMP).replace('a b', 'a\u009bb'));
    expect(drawn(read)).toMatchObject({ units: [{ source: ['배<U+202E>는'], target: ['a<U+009B>b'] }] });
  });

  test.each(NONSENSE)('%j is read or refused, never more', text => {
    const read = format.read(text);
    expect(read.ok ? read.value.units : read.problems).not.toEqual([]);
  });

  test('any text is read or refused, never more', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => void format.read(text)));
  });
});

describe('a file of another program reads as its neighbour says', () => {
  test.each(readdirSync(FIXTURES).filter(file => !file.endsWith('.json')))('%s', file => {
    const wanted: unknown = JSON.parse(readFileSync(`${FIXTURES}/${file.replace(/\.[^.]+$/u, '')}.json`, 'utf8'));
    const text = readFileSync(`${FIXTURES}/${file}`, 'utf8');
    const format = bitextFormat(file, text);
    expect(format && drawn(format.read(text))).toEqual(wanted);
  });
});
