import type { Segment, SegmentKind } from '../../domain/bitext/segment.ts';
import type { Language } from '../../domain/text/language.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';

/** A block of lines: what it is, and what it says. */
export interface MarkdownBlock {
  readonly kind: SegmentKind;
  readonly text: string;
}

/** How a block of lines is known; the first row that fits decides, and its group is the text. */
const BLOCKS: readonly (readonly [SegmentKind, RegExp])[] = [
  ['headline', /^#\s+(.+?)(?:\s#+)?$/u],
  ['heading', /^#{2,6}\s+(.+?)(?:\s#+)?$/u],
  ['caption', /^!\[(.*)\]\([^)]*\)$/u],
  ['kicker', /^\*\*((?:[^*\\]|\\.)+)\*\*$/u],
  ['kicker', /^__((?:[^_\\]|\\.)+)__$/u],
  ['byline', /^\*((?:[^*\\]|\\.)+)\*$/u],
  ['byline', /^_((?:[^_\\]|\\.)+)_$/u],
];

/** What stands between signs of emphasis: a sign that is meant as one has a backslash before it. */
const EMPHASISED: ReadonlySet<SegmentKind> = new Set(['kicker', 'byline']);
const unescaped = (text: string): string => text.replace(/\\([*_\\])/gu, '$1');

/** A backslash before the sign that a paragraph begins with: it is meant as it stands. */
const ESCAPED = /^\\(?=[#>!*_\\])/u;

const QUOTED = /^>\s?/u;
const ONE_LINE = /^(?:#{1,6}\s|!\[)/u;

/** What a tidied line is to the block that it stands in: a heading, a caption and each `>` line stand alone. */
export function lineKind(line: string): 'blank' | 'alone' | 'text' {
  if (line === '') return 'blank';
  return QUOTED.test(line) || ONE_LINE.test(line) ? 'alone' : 'text';
}

/** Lines gathered into blocks; a blank line ends one. */
function gather(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    const kind = lineKind(line);
    if (kind === 'text' && open) open.push(line);
    else if (kind !== 'blank') blocks.push([line]);
    open = kind === 'text' ? blocks.at(-1) : undefined;
  }
  return blocks;
}

/** The block of some tidied lines. */
export function blockOf(lines: readonly string[]): MarkdownBlock {
  const text = lines.join(' ');
  if (QUOTED.test(text)) return { kind: 'deck', text: text.replace(QUOTED, '') };
  for (const [kind, pattern] of BLOCKS) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return { kind, text: EMPHASISED.has(kind) ? unescaped(found) : found };
  }
  return { kind: 'paragraph', text: text.replace(ESCAPED, '') };
}

/** Spaces at the ends go and runs of blanks become one; all else stays the author's. */
export const tidy = (line: string): string => line.replace(/[ \t]+/gu, ' ').trim();

/** The segments of one language of an article, in order. */
export function readMarkdown(markdown: string, language: Language): Segment[] {
  const lines = markdown
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .map(tidy);
  return gather(lines)
    .map(blockOf)
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, text }, at) => segment(language, at + 1, kind, toPrintable(text)));
}

const segment = (language: Language, number: number, kind: SegmentKind, text: Printable): Segment => ({
  id: `${language}-${number}`,
  language,
  kind,
  text,
});
