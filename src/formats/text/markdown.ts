import type { Segment, SegmentKind } from '../../domain/bitext/segment.ts';
import type { Language } from '../../domain/text/language.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';

interface Block {
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

/** Lines gathered into blocks: a blank line ends one; a heading, a caption and each `>` line stand alone. */
function gather(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of lines) {
    const alone = QUOTED.test(line) || ONE_LINE.test(line);
    if (line === '') open = false;
    else if (open && !alone) blocks.push(`${blocks.pop() ?? ''} ${line}`);
    else blocks.push(line);
    if (line !== '') open = !alone;
  }
  return blocks;
}

function block(text: string): Block {
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
    .map(block)
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, text }, at) => segment(language, at + 1, kind, toPrintable(text)));
}

const segment = (language: Language, number: number, kind: SegmentKind, text: Printable): Segment => ({
  id: `${language}-${number}`,
  language,
  kind,
  text,
});
