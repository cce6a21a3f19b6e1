import { SIDES, type Side } from '../../domain/bitext/alignment.ts';
import type { Block } from '../text/text-format.ts';
import { branch, leaf } from '../xml-write.ts';
import type { BitextToWrite, BitextWriter, Front, TranslationUnit } from './bitext-format.ts';

/** Two columns that stay readable on a screen, on paper and in the dark; what is said of a pair is not parted from it. */
const STYLE = [
  ':root { color-scheme: light dark }',
  'body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 serif; word-break: keep-all }',
  'table { width: 100%; border-collapse: collapse; table-layout: fixed }',
  'th, td { width: 50%; padding: .5rem 1rem; text-align: start; vertical-align: top; overflow-wrap: anywhere }',
  'td { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent) }',
  'dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem } dd { margin: 0 } h1 { font-size: 1.5em }',
  'p { margin: 0 0 .5rem } .headline, .heading, .kicker { font-weight: bold } .headline { font-size: 1.3em }',
  '.notes td { padding-top: 0; border: 0 } .notes ul { margin: 0; padding: .3rem 1rem .3rem 2rem; border-left: 3px solid }',
  '@media print { body { margin: 0; font-size: 10pt } thead { display: table-header-group } p { orphans: 3; widows: 3 }',
  'li { break-inside: avoid } .notes { break-before: avoid } }',
].join('\n');

const paragraph = ({ kind, text }: Block): string => leaf('p', kind === 'paragraph' ? {} : { class: kind }, text);

const cell = (unit: TranslationUnit, side: Side, lang: string): string[] =>
  branch('td', { lang }, unit[side].map(paragraph));

/** What is said of a pair, in a row of its own below it. */
const remarks = ({ notes }: TranslationUnit): string[] =>
  notes.length === 0
    ? []
    : branch('tr', { class: 'notes' }, [
        ...branch('td', { colspan: '2' }, [
          ...branch(
            'ul',
            {},
            notes.map(text => leaf('li', {}, text)),
          ),
        ]),
      ]);

const frontOf = ({ heading, figures }: Front): string[] => [
  leaf('h1', {}, heading),
  ...branch(
    'dl',
    {},
    figures.flatMap(([what, figure]) => [leaf('dt', {}, what), leaf('dd', {}, figure)]),
  ),
];

function write({ titles, languages, units, front }: BitextToWrite): string {
  const rows = units.flatMap(unit => [
    ...branch('tr', {}, [...cell(unit, 'source', languages.source), ...cell(unit, 'target', languages.target)]),
    ...remarks(unit),
  ]);
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
    ...branch('body', {}, [...(front ? frontOf(front) : []), ...table]),
  ]);
  return `<!DOCTYPE html>\n${page.join('\n')}\n`;
}

/** A page that stands alone: both texts in two columns, notes below each pair; nothing in it is loaded or run. */
export const bitextHtml: BitextWriter = { id: 'html', purpose: 'document', emptySides: SIDES, write };
