import type { BitextFormat, BitextWriter } from './bitext-format.ts';
import { bitextHtml } from './bitext-html.ts';
import { bitextMarkdown } from './bitext-markdown.ts';
import { bitextText } from './bitext-text.ts';
import { jsonl } from './jsonl.ts';
import { po } from './po.ts';
import { bitextCsv, bitextTsv } from './rows.ts';
import { tmx } from './tmx.ts';
import { xliff } from './xliff.ts';
import { xliff2 } from './xliff2.ts';

/** Every form that holds both languages in one file. Where several would take a file, earlier ones win. */
export const BITEXT_FORMATS: readonly BitextFormat[] = [tmx, xliff, xliff2, jsonl, po, bitextTsv, bitextCsv];

/** Every form that a bitext is written in; the last are for reading and are not read back. */
export const BITEXT_WRITERS: readonly BitextWriter[] = [...BITEXT_FORMATS, bitextMarkdown, bitextHtml, bitextText];

/** How much of a text tells its form, in UTF-16 units. */
const HEAD = 4096;

/** The form of a file: of those with its extension the one that it looks like, else any that it looks like. */
export function bitextFormat(name: string, text: string): BitextFormat | undefined {
  const head = text.slice(0, HEAD).replace(/^\uFEFF/u, '');
  const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = BITEXT_FORMATS.filter(({ extensions }) => extensions.includes(extension));
  const looks = (format: BitextFormat) => format.recognises(head);
  return named.find(looks) ?? named[0] ?? BITEXT_FORMATS.find(looks);
}
