import type { Glossary, LanguageSection, Term, TermEntry } from '../../domain/glossary/entry.ts';
import type { Language } from '../../domain/text/language.ts';
import { branch, leaf, xmlFile } from '../xml-write.ts';
import { writeFileDescription } from './tbx-header.ts';
import { termNotes } from './tbx-notes.ts';

/** An element by name, with what its `type` has to be. */
type Category = readonly [name: string, type?: string];

/** The names that one form of TBX has for its parts, and what stands around them. */
export interface TbxNames {
  readonly root: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly header: string;
  /** Lines of the header behind the file's description. */
  readonly encoding: readonly string[];
  readonly entry: string;
  readonly section: string;
  readonly term: string;
  readonly status: Category;
  readonly definition: Category;
  readonly reference: Category;
}

const part = ([name, type]: Category, attributes: Readonly<Record<string, string | undefined>>, text: string): string =>
  leaf(name, { type, ...attributes }, text);

/** An id as XML wants it, which is not to begin with a digit. */
const xmlId = (id: string): string => (/^[a-z_]/iu.test(id) ? id : `_${id}`);

const writeTerm = (names: TbxNames, term: Term): string[] =>
  branch(names.term, {}, [
    leaf('term', {}, term.term),
    part(names.status, {}, `${term.status}Term-admn-sts`),
    ...termNotes(term).map(note => leaf('note', {}, note)),
  ]);

const texts = (names: TbxNames, { definition, note }: LanguageSection, attributes = {}): string[] => [
  ...(definition === undefined ? [] : [part(names.definition, attributes, definition)]),
  ...(note === undefined ? [] : [leaf('note', attributes, note)]),
];

const writeSection = (names: TbxNames, language: Language, section: LanguageSection): string[] =>
  branch(names.section, { 'xml:lang': language }, [
    ...texts(names, section),
    ...section.terms.flatMap(term => writeTerm(names, term)),
  ]);

/** TBX has no section without terms: what is said in a language that has none stands at the entry. */
function writeEntry(names: TbxNames, { id, languages, related }: TermEntry): string[] {
  const sections = Object.entries(languages);
  const bare = sections.filter(([, { terms }]) => terms.length === 0);
  const full = sections.filter(([, { terms }]) => terms.length > 0);
  if (full.length === 0) return [];
  return branch(names.entry, { id: xmlId(id) }, [
    ...bare.flatMap(([language, section]) => texts(names, section, { 'xml:lang': language })),
    ...related.map(target => part(names.reference, { target: xmlId(target) }, target)),
    ...full.flatMap(([language, section]) => writeSection(names, language, section)),
  ]);
}

/** A glossary as TBX under the names of one of its forms. */
export function writeTbx(names: TbxNames, glossary: Glossary): string {
  const header = branch(names.header, {}, [...writeFileDescription(glossary), ...names.encoding]);
  const body = branch(
    'body',
    {},
    glossary.entries.flatMap(entry => writeEntry(names, entry)),
  );
  const lines = branch(names.root, names.attributes, [...header, ...branch('text', {}, body)]);
  return xmlFile(lines);
}
