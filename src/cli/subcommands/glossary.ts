import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Glossary,
  type Term,
  type TermEntry,
  type TermStatus,
  termsWithStatus,
} from '../../domain/glossary/entry.ts';
import { findTerms } from '../../domain/glossary/find-terms.ts';
import { compileTerms } from '../../domain/glossary/term-index.ts';
import type { Problem } from '../../domain/problem.ts';
import { LOCALES, type Locale, languageOf } from '../../domain/text/language.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { GLOSSARY_FORMATS } from '../../formats/glossary/glossary-formats.ts';
import { GLOSSARY_FILE, type Glossaries, readGlossaries, readGlossaryFile } from '../../library/glossaries.ts';
import { saveOwn } from '../../library/own-glossary.ts';
import type { Context } from '../context.ts';
import { askedGlossaries, bundledIn, complainOf } from '../glossaries.ts';
import { complain, EXIT, say, sayJson } from '../output.ts';

/** `narani glossary import FILE`: adds a glossary of any form to the reader's own. */
export function importGlossary(context: Context): number {
  const [path] = context.invocation.operands;
  if (path === undefined) return complain(context, [{ code: 'usage.file' }], EXIT.usage);
  const read = readGlossaryFile(path);
  if (!read.ok) return complain(context, read.problems, EXIT.failed);
  complain(context, read.value.problems, EXIT.done);
  const saved = saveOwn(context.places.data, read.value.glossary.entries);
  if (!saved.ok) return complain(context, saved.problems, EXIT.failed);
  say([context.t('cli.imported', { count: saved.value.added.length })]);
  return EXIT.done;
}

/** Several glossaries as one: of entries with the same id, the first. */
function merged(glossaries: readonly [Glossary, ...Glossary[]]): Glossary {
  const entries = new Map<string, TermEntry>();
  for (const entry of glossaries.flatMap(each => each.entries))
    if (!entries.has(entry.id)) entries.set(entry.id, entry);
  return { ...glossaries[0], entries: [...entries.values()] };
}

/** What is written out: the files of `--glossary`, else the reader's own, else what ships. */
function exported(context: Context): Glossaries {
  const { glossary } = context.invocation.options;
  if (glossary !== undefined) return readGlossaries({ given: glossary });
  const { data } = context.places;
  return existsSync(join(data, GLOSSARY_FILE))
    ? readGlossaries({ data })
    : readGlossaries({ bundled: bundledIn(context) });
}

/** `narani glossary export --to FORM`: writes a glossary to standard output, and says what the form has no room for. */
export function exportGlossary(context: Context): number {
  const form = GLOSSARY_FORMATS.find(({ id }) => id === (context.invocation.options.to ?? 'json'));
  const read = exported(context);
  const code = complainOf(context, read);
  const [first, ...rest] = read.glossaries;
  if (form === undefined || first === undefined) return code;
  const { text, lost } = form.write(merged([first, ...rest]));
  process.stdout.write(text);
  const losses = lost.map(({ what, count }): Problem => ({ code: `glossary.lost.${what}`, values: { count } }));
  return complain(context, losses, EXIT.done);
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, '');

/** Entries with a term that is the word, in whatever form it stands; or, where there is none, one that holds it. */
function entriesFor(glossaries: readonly Glossary[], word: string): TermEntry[] {
  const all = glossaries.flatMap(each => each.entries);
  const terms = (entry: TermEntry): string[] => everyTerm(entry).map(({ term }) => folded(term));
  const text = toPrintable(word.normalize('NFC'));
  const inflected = findTerms(compileTerms(glossaries), text, languageOf(text)).occurrences.flatMap(
    ({ matches }) => matches,
  );
  const same = new Set([
    ...all.filter(entry => terms(entry).includes(folded(word))),
    ...inflected.map(({ entry }) => entry),
  ]);
  return same.size > 0 ? [...same] : all.filter(entry => terms(entry).some(term => term.includes(folded(word))));
}

const everyTerm = ({ languages }: TermEntry): Term[] => Object.values(languages).flatMap(section => [...section.terms]);

/** The terms of an entry in a language with one status, under a label; nothing where there are none. */
function labelled(entry: TermEntry, language: Locale, status: TermStatus, label: string): string[] {
  const terms = termsWithStatus(entry, language, status).map(({ term, hanja }) =>
    hanja ? `${term} (${hanja})` : term,
  );
  return terms.length > 0 ? [`${label}${terms.join(' · ')}`] : [];
}

/** An entry in a few lines of plain text: its terms by status in both languages, its definition, its note. */
function entryLines({ t }: Context, entry: TermEntry): string[] {
  const section = entry.languages[t.locale];
  return [
    ...LOCALES.flatMap((locale, at) => labelled(entry, locale, 'preferred', at > 0 ? '  ' : '')),
    ...LOCALES.flatMap(locale => labelled(entry, locale, 'admitted', `  ${t('term.admitted')} `)),
    ...LOCALES.flatMap(locale => labelled(entry, locale, 'deprecated', `  ${t('term.deprecated')} `)),
    ...[section?.definition, section?.note].flatMap(text => (text === undefined ? [] : [`  ${text}`])),
  ];
}

/** `narani glossary lookup TERM`: what the glossaries say of a word; 1 where they say nothing. */
export function lookUp(context: Context): number {
  const { operands, options } = context.invocation;
  const [word] = operands;
  if (word === undefined || folded(word) === '') return complain(context, [{ code: 'usage.term' }], EXIT.usage);
  const read = askedGlossaries(context);
  complainOf(context, read);
  const entries = entriesFor(read.glossaries, word);
  for (const entry of entries) {
    const { id, languages, related } = entry;
    if (options.json) sayJson({ id, ...languages, related });
    else say(entryLines(context, entry));
  }
  if (entries.length > 0) return EXIT.done;
  return complain(context, [{ code: 'glossary.unknown-term', values: { term: toPrintable(word) } }], EXIT.failed);
}
