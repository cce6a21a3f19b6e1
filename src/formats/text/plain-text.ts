import type { Segment } from '../../domain/bitext/segment.ts';
import type { Language } from '../../domain/text/language.ts';
import { toPrintable } from '../../domain/text/printable.ts';

/** Paragraphs as people part them in plain text: by blank lines, or, where there are none, a line each. */
function paragraphs(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .map(line => line.trim());
  const parted = lines
    .join('\n')
    .trim()
    .split(/\n{2,}/u);
  return parted.length > 1 ? parted.map(block => block.replaceAll('\n', ' ')) : lines;
}

/** The segments of one language of a plain text, in order. */
export const readPlainText = (text: string, language: Language): Segment[] =>
  paragraphs(text)
    .filter(paragraph => paragraph !== '')
    .map((paragraph, at) => ({
      id: `${language}-${at + 1}`,
      language,
      kind: 'paragraph',
      text: toPrintable(paragraph.replace(/[ \t]+/gu, ' ')),
    }));
