import { join } from 'node:path';
import type { Term, TermEntry } from '../domain/glossary/entry.ts';
import { failure, type Result, success } from '../domain/problem.ts';
import type { Locale } from '../domain/text/language.ts';
import { type Printable, toPrintable } from '../domain/text/printable.ts';
import { type Appended, appendEntries, emptyGlossary } from '../formats/glossary/glossary-append.ts';
import { idFor } from '../formats/glossary/glossary-ids.ts';
import { removeEntry } from '../formats/glossary/glossary-remove.ts';
import { tidy } from '../formats/glossary/glossary-text.ts';
import { writeAtomically } from './files/atomic-write.ts';
import { whileLocked } from './files/lock.ts';
import { isThere, readTextFile } from './files/text-file.ts';
import { GLOSSARY_FILE } from './glossaries.ts';

const HEAD = { id: 'own', title: { ko: toPrintable('내 용어집'), en: toPrintable('My glossary') } };

/** A failure whose problems name the file. */
const naming = <Value>(result: Result<Value>, path: string): Result<Value> =>
  result.ok ? result : failure(...result.problems.map(problem => ({ ...problem, file: toPrintable(path) })));

/**
 * Adds entries to the reader’s own glossary, which is made where there is none, and keeps all else in it as it is.
 * What is there already is not added again. A damaged file is not touched but reported.
 */
export function saveOwn(dataFolder: string, entries: readonly TermEntry[]): Result<Appended> {
  const path = join(dataFolder, GLOSSARY_FILE);
  return whileLocked(path, () => append(path, entries));
}

function append(path: string, entries: readonly TermEntry[]): Result<Appended> {
  const before = isThere(path) ? readTextFile(path) : { ok: true as const, value: emptyGlossary(HEAD) };
  if (!before.ok) return before;
  const appended = naming(appendEntries(before.value, entries), path);
  if (!appended.ok || appended.value.added.length === 0) return appended;
  const written = writeAtomically(path, appended.value.text);
  return written.ok ? appended : written;
}

/** The reader's own glossary before and after an entry was taken out of it. */
export interface Removal {
  readonly before: string;
  readonly after: string;
}

/** Takes an entry out of the reader's own glossary; gives nothing where it is not one of that. */
export function removeOwnEntry(dataFolder: string, entry: TermEntry): Result<Removal | undefined> {
  const path = join(dataFolder, GLOSSARY_FILE);
  return whileLocked(path, () => {
    const before = isThere(path) ? readTextFile(path) : success('');
    const after = before.ok ? removeEntry(before.value, entry) : undefined;
    if (!before.ok || after === undefined) return before.ok ? success(undefined) : before;
    const written = writeAtomically(path, after);
    return written.ok ? success({ before: before.value, after }) : written;
  });
}

/** Puts back what was taken out, unless the glossary has been changed since; tells whether it did. */
export function restoreOwnEntry(dataFolder: string, { before, after }: Removal): Result<boolean> {
  const path = join(dataFolder, GLOSSARY_FILE);
  return whileLocked(path, () => {
    const now = readTextFile(path);
    if (!now.ok || now.value !== after) return now.ok ? success(false) : now;
    const written = writeAtomically(path, before);
    return written.ok ? success(true) : written;
  });
}

const preferred = (term: Printable): { readonly terms: readonly Term[] } => ({
  terms: [{ term, status: 'preferred' }],
});

/** Adds what a reader typed for a term to their own glossary. */
export function addOwnEntry(dataFolder: string, terms: Readonly<Record<Locale, string>>): Result<Appended> {
  const [ko, en] = [tidy(terms.ko), tidy(terms.en)];
  if (ko === '' || en === '') return failure({ code: 'glossary.entry.blank' });
  const languages = { ko: preferred(ko), en: preferred(en) };
  return saveOwn(dataFolder, [{ id: idFor(languages), languages, related: [] }]);
}
