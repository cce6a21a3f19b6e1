import { SIDES, type Side } from '../../domain/bitext/alignment.ts';
import type { Block } from '../text/text-format.ts';
import { branch, leaf } from '../xml-write.ts';
import type { BitextToWrite, BitextWriter, Front, TranslationUnit } from './bitext-format.ts';
import { type NumberedNote, numberedNotes } from './document-notes.ts';

/** Two columns that stay readable on a screen, on paper and in the dark; a row is not parted between two pages. */
const STYLE = [
  ':root { color-scheme: light dark }',
  'body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 serif; word-break: keep-all }',
  'table { width: 100%; border-collapse: collapse; table-layout: fixed }',
  'th, td { width: 50%; padding: .5rem 1rem; text-align: start; vertical-align: top; overflow-wrap: anywhere }',
  'td { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent) }',
  'dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem } dd { margin: 0 } h1 { font-size: 1.5em }',
  'p { margin: 0 0 .5rem } .headline, .heading, .kicker { font-weight: bold } .headline { font-size: 1.3em }',
  '@media print { body { margin: 0; font-size: 10pt } tr { break-inside: avoid } thead { display: table-header-group } }',
].join('\n');

const paragraph = ({ kind, text }: Block): string => leaf('p', kind === 'paragraph' ? {} : { class: kind }, text);

const reference = ({ number }: NumberedNote): string =>
  `<sup>${leaf('a', { href: `#note-${number}`, id: `ref-${number}` }, String(number))}</sup>`;

const cell = (unit: TranslationUnit, side: Side, lang: string, notes: readonly NumberedNote[]): string[] =>
  branch('td', { lang }, [...unit[side].map(paragraph), ...notes.map(reference)]);

const noteList = (notes: readonly NumberedNote[]): string[] =>
  notes.length === 0
    ? []
    : branch(
        'ol',
        {},
        notes.map(
          ({ number, text }) =>
            `<li id="note-${number}">${leaf('span', {}, text)} ${leaf('a', { href: `#ref-${number}` }, '↑')}</li>`,
        ),
      );

const frontOf = ({ heading, figures }: Front): string[] => [
  leaf('h1', {}, heading),
  ...branch(
    'dl',
    {},
    figures.flatMap(([what, figure]) => [leaf('dt', {}, what), leaf('dd', {}, figure)]),
  ),
];

function write({ titles, languages, units, front }: BitextToWrite): string {
  const notes = numberedNotes(units);
  const rows = units.flatMap((unit, at) =>
    branch('tr', {}, [
      ...cell(unit, 'source', languages.source, []),
      ...cell(unit, 'target', languages.target, notes[at] ?? []),
    ]),
  );
  const headings = SIDES.map(side => leaf('th', { lang: languages[side], scope: 'col' }, titles[side]));
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    leaf('title', {}, `${titles.source} · ${titles.target}`),
    `<style>\n${STYLE}\n</style>`,
  ];
  const table = branch('table', {}, [...branch('thead', {}, branch('tr', {}, headings)), ...branch('tbody', {}, rows)]);
  const page = branch('html', { lang: languages.source }, [
    ...branch('head', {}, head),
    ...branch('body', {}, [...(front ? frontOf(front) : []), ...table, ...noteList(notes.flat())]),
  ]);
  return `<!DOCTYPE html>\n${page.join('\n')}\n`;
}

/** A page that stands alone: both texts in two columns, notes below; nothing in it is loaded or run. */
export const bitextHtml: BitextWriter = { id: 'html', purpose: 'document', emptySides: SIDES, write };
