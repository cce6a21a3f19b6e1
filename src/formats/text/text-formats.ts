import { epub } from './epub.ts';
import { html } from './html.ts';
import { markdown } from './own-markdown.ts';
import { plainText } from './plain-text.ts';
import { subRip, webVtt } from './subtitles.ts';
import type { FileContent, TextFormat } from './text-format.ts';

/** Every form in which texts of one language are read. Where several would take a file, earlier ones win. */
export const TEXT_FORMATS: readonly TextFormat[] = [epub, webVtt, subRip, html, markdown, plainText];

/** How much of a file tells its form. */
const HEAD = 4096;

/** What a file begins with: its first bytes as Latin-1, and its text where it is one. */
export function headsOf({ bytes, text }: FileContent): string[] {
  const raw = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (raw.startsWith('PK')) return [raw];
  const decoded = text();
  return decoded.ok ? [raw, decoded.value.slice(0, HEAD)] : [raw];
}

/** The form of a file: one that it looks like, else that of its name (what is a text is no archive), else plain text. */
export function textFormat(file: FileContent): TextFormat {
  const heads = headsOf(file);
  const isText = heads.length > 1;
  const extension = /\.([^.]+)$/u.exec(file.name)?.[1]?.toLowerCase() ?? '';
  return (
    TEXT_FORMATS.find(({ recognises }) => heads.some(recognises)) ??
    TEXT_FORMATS.find(({ extensions, binary }) => extensions.includes(extension) && !(binary && isText)) ??
    plainText
  );
}
