import { failure, type Result } from '../../domain/problem.ts';
import { glossaryCsv, glossaryTsv } from './glossary-csv.ts';
import type { GlossaryFormat, GlossaryReading } from './glossary-format.ts';
import { glossaryJson } from './glossary-json.ts';
import { omegatGlossary } from './omegat-glossary.ts';
import { tbx, tbxMartif } from './tbx.ts';

/** Every form in which glossaries are read and written. Where several would take a file, earlier ones win. */
export const GLOSSARY_FORMATS: readonly GlossaryFormat[] = [
  glossaryJson,
  tbx,
  tbxMartif,
  glossaryCsv,
  glossaryTsv,
  omegatGlossary,
];

/** How much of a text tells its form, in UTF-16 units. */
const HEAD = 4096;

/** The form of a file: of those with its extension the one that it looks like, else any that it looks like. */
export function glossaryFormat(file: string, text: string): GlossaryFormat | undefined {
  const head = text.slice(0, HEAD);
  const extension = /\.([^.]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';
  const named = GLOSSARY_FORMATS.filter(({ extensions }) => extensions.includes(extension));
  const looks = (format: GlossaryFormat) => format.recognises(head);
  return named.find(looks) ?? GLOSSARY_FORMATS.find(looks) ?? named[0];
}

/** What a glossary in any of the forms holds. `file` is its name, with extension if it has one. */
export function readGlossary(text: string, file: string): Result<GlossaryReading> {
  const format = glossaryFormat(file, text);
  const name = file.replace(/\.[^.]*$/u, '');
  return format?.read(text, name) ?? failure({ code: 'glossary.form', place: { line: 1, column: 1 } });
}
