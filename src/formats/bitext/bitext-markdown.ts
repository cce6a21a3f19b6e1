import { SIDES, type Side } from '../../domain/bitext/alignment.ts';
import type { Block } from '../text/text-format.ts';
import type { BitextToWrite, BitextWriter, Front, TranslationUnit } from './bitext-format.ts';
import { type NumberedNote, numberedNotes } from './document-notes.ts';

/** Text in which nothing is markup. */
const escapeMarkdown = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~$>]/gu, '\\$&');

/** Headings stand out; a table has room for one line a cell. */
const block = ({ kind, text }: Block): string =>
  ['headline', 'heading', 'kicker'].includes(kind) ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text);

const cell = (unit: TranslationUnit, side: Side): string => unit[side].map(block).join('<br><br>');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const frontOf = ({ heading, figures }: Front): string[] => [
  `# ${escapeMarkdown(heading)}`,
  figures.map(([what, figure]) => `- ${escapeMarkdown(what)}: ${escapeMarkdown(figure)}`).join('\n'),
];

function write({ titles, units, front }: BitextToWrite): string {
  const notes = numberedNotes(units);
  const marks = (at: number) => (notes[at] ?? []).map(({ number }) => `[^${number}]`).join('');
  const rows = units.map((unit, at) => row([cell(unit, 'source'), `${cell(unit, 'target')}${marks(at)}`]));
  const footnote = ({ number, text }: NumberedNote) => `[^${number}]: ${escapeMarkdown(text)}`;
  const footnotes = notes.flat().map(footnote);
  const table = [row(SIDES.map(side => escapeMarkdown(titles[side]))), row(['---', '---']), ...rows].join('\n');
  return `${[...(front ? frontOf(front) : []), table, ...footnotes].join('\n\n')}\n`;
}

/** A Markdown table with a bead a row, and notes as footnotes. */
export const bitextMarkdown: BitextWriter = { id: 'md', purpose: 'document', emptySides: SIDES, write };
