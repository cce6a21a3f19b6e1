import type { Segment, SegmentKind } from '../../domain/bitext/segment.ts';

/** Text between signs of emphasis, whose own signs are told from those by a backslash. */
const escaped = (text: string): string => text.replace(/[*_\\]/gu, '\\$&');

/** Signs that a paragraph may not begin with bare. */
const SIGN = /^[#>!*_\\]/u;

/** A headline whose own last word is signs gets signs behind it, of which readers drop one run. */
const closed = (text: string): string => (/\s#+$/u.test(text) ? `${text} #` : text);

const WRITTEN: Readonly<Record<SegmentKind, (text: string) => string>> = {
  headline: text => `# ${closed(text)}`,
  heading: text => `## ${closed(text)}`,
  deck: text => `> ${text}`,
  caption: text => `![${text}](photo)`,
  kicker: text => `**${escaped(text)}**`,
  byline: text => `*${escaped(text)}*`,
  paragraph: text => (SIGN.test(text) ? `\\${text}` : text),
};

/** A text of an article folder, a block a segment; `readMarkdown` reads the same segments from it again. */
export const writeMarkdown = (segments: readonly Pick<Segment, 'kind' | 'text'>[]): string =>
  `${segments.map(({ kind, text }) => WRITTEN[kind](text)).join('\n\n')}\n`;
