import { toPrintable } from '../domain/text/printable.ts';
import type { TextFile, TextOptions } from '../library/open/read-text.ts';
import type { Translate } from '../ui/messages.ts';
import type { Invocation } from './arguments.ts';
import type { Context } from './context.ts';
import { complain, EXIT } from './output.ts';

/** How texts are to be read, as the options have it. */
export const readingOf = ({ options }: Invocation): TextOptions => ({
  keepAll: options['keep-all'] === true,
  encoding: options.encoding,
});

/** Forms by their own names, which are the same in every language. */
const FORMATS: Readonly<Record<string, string>> = {
  text: 'text',
  markdown: 'Markdown',
  html: 'HTML',
  epub: 'EPUB',
  srt: 'SubRip',
  vtt: 'WebVTT',
};

/** The form and the encoding that a file was found to be in. */
export const formOf = ({ format, encoding }: TextFile): string =>
  [FORMATS[format] ?? format, ...(encoding === undefined ? [] : [encoding.toUpperCase()])].join(', ');

/** What a file was found to be, and each thing that was left out of it with the reason, a line each. */
function linesFor(t: Translate, file: TextFile): string[] {
  const { path, reading } = file;
  const count = reading.chapters.reduce((sum, blocks) => sum + blocks.length, 0);
  const found = t('cli.told', { file: toPrintable(path), form: toPrintable(formOf(file)), count });
  const left = reading.leftOut.map(({ text, reason }) =>
    t('cli.left-out-line', { reason: t.named('cli', `left-out.${reason}`), text }),
  );
  return [found, ...left];
}

/** Tells on standard error, with `--verbose`, how a text was read. */
export const teller =
  (t: Translate, { options }: Invocation) =>
  (file: TextFile): void => {
    if (options.verbose) for (const line of linesFor(t, file)) process.stderr.write(`${toPrintable(line)}\n`);
  };

/** Tells the same, and what is wrong in a text that can be read all the same. */
export function tellText(context: Context, file: TextFile): void {
  complain(context, file.reading.problems, EXIT.failed);
  teller(context.t, context.invocation)(file);
}
