import { basename, join } from 'node:path';
import type { Glossary } from '../domain/glossary/entry.ts';
import { failure, type Problem, type Result, success } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import type { GlossaryReading } from '../formats/glossary/glossary-format.ts';
import { readGlossary } from '../formats/glossary/glossary-formats.ts';
import { decodeText } from '../formats/text/encoding.ts';
import { isThere, readBytes } from './files/text-file.ts';

/** The name of a glossary in an article’s folder and in the reader’s own. */
export const GLOSSARY_FILE = 'glossary.json';

/** The glossaries that could be read, most important first, and what was wrong in any of them. */
export interface Glossaries {
  readonly glossaries: readonly Glossary[];
  readonly problems: readonly Problem[];
}

/** Where glossaries may come from. */
export interface GlossarySources {
  /** The folder of the open article. */
  readonly article?: string | undefined;
  /** The reader’s own data folder. */
  readonly data?: string | undefined;
  /** Files given on the command line, in any form. */
  readonly given?: readonly string[];
  /** The glossary that ships. */
  readonly bundled?: string | undefined;
}

const inFile = (path: string, problems: readonly Problem[]): Problem[] =>
  problems.map(problem => ({ ...problem, file: toPrintable(path) }));

/** The glossary in a file of any form; problems name the file. Fails only where nothing in it can be used. */
export function readGlossaryFile(path: string): Result<GlossaryReading> {
  const bytes = readBytes(path);
  const text = bytes.ok ? decodeText(bytes.value) : bytes;
  if (!text.ok) return failure(...inFile(path, text.problems));
  const read = readGlossary(text.value.text, basename(path));
  if (!read.ok) return failure(...inFile(path, read.problems));
  return success({ ...read.value, problems: inFile(path, read.value.problems) });
}

/** Paths in the order in which they win; those that need not be there only where they are. */
function pathsOf({ article, data, given = [], bundled }: GlossarySources): string[] {
  const optional = [article, data]
    .filter(folder => folder !== undefined)
    .map(folder => join(folder, GLOSSARY_FILE))
    .filter(isThere);
  return [...optional, ...given, ...(bundled === undefined ? [] : [bundled])];
}

/** Reads every glossary there is: the article’s own wins over the reader’s, that over given ones, those over what ships. */
export function readGlossaries(sources: GlossarySources): Glossaries {
  const read = pathsOf(sources).map(readGlossaryFile);
  return {
    glossaries: read.flatMap(each => (each.ok ? [each.value.glossary] : [])),
    problems: read.flatMap(each => (each.ok ? each.value.problems : each.problems)),
  };
}
