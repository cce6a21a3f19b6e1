import type { SegmentKind } from '../../domain/bitext/segment.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import type { Block } from '../text/text-format.ts';

/** Text from outside in one piece: runs of blanks and line breaks become one space, the rest stays the author's. */
export const tidy = (raw: string): Printable => toPrintable(raw.replace(/[\t\n\r ]+/gu, ' ').replace(/^ | $/gu, ''));

/** Paragraphs parted by blank lines; a side without text has none. */
export const blocksOf = (raw: string): Block[] =>
  raw
    .split(/\r?\n[ \t]*\r?\n/u)
    .map(tidy)
    .filter(text => text !== '')
    .map(text => ({ kind: 'paragraph', text }));

/** Several blocks as one text that `blocksOf` parts again. */
export const paragraphsOf = (blocks: readonly { readonly text: string }[]): string =>
  blocks.map(({ text }) => text).join('\n\n');

/** Several blocks as one line, as translation memories want it. */
export const lineOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join(' ');

/**
 * What one line does not show of the blocks in it: their kinds and lengths in UTF-16 units, `headline:12 paragraph:30`.
 * Nothing for a lone paragraph, which needs no telling.
 */
export function layoutOf(blocks: readonly Block[]): string | undefined {
  if (blocks.length === 0 || (blocks.length === 1 && blocks[0]?.kind === 'paragraph')) return undefined;
  return blocks.map(({ kind, text }) => `${kind}:${text.length}`).join(' ');
}

const KINDS: readonly SegmentKind[] = ['kicker', 'headline', 'byline', 'deck', 'heading', 'caption', 'paragraph'];

/** The kind that a word names, if it names one. */
export const kindOf = (word: unknown): SegmentKind | undefined => KINDS.find(kind => kind === word);

/** The blocks of a line with such a layout; where the text was changed since, it is one block of the first kind. */
export function blocksIn(line: string, layout: string | undefined): Block[] {
  const text = tidy(line);
  if (text === '') return [];
  const parts = (layout?.split(' ') ?? []).map(part => part.split(':'));
  const kinds = parts.map(([kind]) => kindOf(kind) ?? 'paragraph');
  const cut = cutAt(
    text,
    parts.map(([, length]) => Number(length)),
  );
  if (cut === undefined) return [{ kind: kinds[0] ?? 'paragraph', text }];
  return cut.map((piece, at) => ({ kind: kinds[at] ?? 'paragraph', text: piece }));
}

/** The pieces of those lengths with a space between each two, if they are just that. */
function cutAt(text: string, lengths: readonly number[]): Printable[] | undefined {
  const pieces: Printable[] = [];
  let start = 0;
  for (const length of lengths) {
    if (!(length > 0) || (start > 0 && text[start - 1] !== ' ')) return undefined;
    pieces.push(toPrintable(text.slice(start, start + length)));
    start += length + 1;
  }
  return start === text.length + 1 && pieces.every(piece => piece.trim() === piece) ? pieces : undefined;
}
