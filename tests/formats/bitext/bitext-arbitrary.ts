import fc from 'fast-check';
import type { BeadStatus } from '../../../src/domain/bitext/alignment.ts';
import type { SegmentKind } from '../../../src/domain/bitext/segment.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import type { BitextToWrite, TranslationUnit } from '../../../src/formats/bitext/bitext-format.ts';

/** When and with what the tests write. */
export const STAMP = { now: new Date('2026-11-26T12:00:00.000Z'), version: '0.0.0' };

/** A unit with less to type. */
interface Sketch {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly status?: BeadStatus;
  readonly score?: number;
  readonly notes?: readonly string[];
}

const blocks = (texts: readonly string[]) =>
  texts.map(text => ({ kind: 'paragraph' as SegmentKind, text: toPrintable(text) }));

const unit = ({ source, target, status = 'confirmed', score, notes = [] }: Sketch): TranslationUnit => ({
  ...{ source: blocks(source), target: blocks(target), status },
  ...(score !== undefined && { score }),
  notes: notes.map(toPrintable),
});

/** A Korean and English bitext of such units. */
export const bitext = (units: readonly Sketch[]): BitextToWrite => ({
  id: 'x',
  titles: { source: toPrintable('제목'), target: toPrintable('Title') },
  languages: { source: 'ko', target: 'en' },
  units: units.map(unit),
});

/** What forms trip over: their own marks, and what spreadsheets and XML make something of. */
const TRICKY = [
  ...['=1+1', "'=x", '-', '@', '\\', '\\n', '\\"', '"', '""', ',', ';', '#', '# ', '#~', '＝', '&amp;', '&#11;', '<b>'],
  ...[
    ']]>',
    '<!--',
    '{{',
    '" ,',
    '\u00a0',
    '가',
    '한 글',
    'word',
    'msgid "',
    '|',
    '[^1]',
    "''",
    "'",
    '\ufdd0',
    '\u0301',
  ],
];

const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom(...TRICKY));

/** Text as it is handed on: composed, on one line, with single spaces. */
const line = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map(pieces => toPrintable(pieces.join('').normalize('NFC').replace(/\s+/gu, ' ').trim()))
  .filter(text => text !== '');

const kind = fc.constantFrom<SegmentKind>('paragraph', 'headline', 'caption');

const side = fc.array(fc.record({ kind, text: line }), { maxLength: 3 });

const anyUnit = fc
  .record({
    source: side,
    target: side,
    status: fc.constantFrom<BeadStatus>('auto', 'confirmed', 'flagged'),
    score: fc.option(fc.constantFrom(0, 0.25, 0.9731, 1), { nil: undefined }),
    notes: fc.array(line, { maxLength: 2 }),
  })
  .map(({ score, ...rest }): TranslationUnit => ({ ...rest, ...(score !== undefined && { score }) }))
  .filter(({ source, target }) => source.length + target.length > 0);

/** Bitexts with anything in them, behind a pair that shows which language is which. */
export const anyBitext = fc.array(anyUnit, { maxLength: 4 }).map((units): BitextToWrite => {
  const first = bitext([{ source: ['가나다라마바사'.repeat(99)], target: ['The first pair '.repeat(99).trim()] }]);
  return { ...first, units: [...first.units, ...units] };
});
