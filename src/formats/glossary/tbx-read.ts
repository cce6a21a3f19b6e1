import type { LanguageSection, Term } from '../../domain/glossary/entry.ts';
import { failure, type Problem, type Result } from '../../domain/problem.ts';
import type { Language } from '../../domain/text/language.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { canonicalTag } from '../language-tag.ts';
import { childrenOf, readXml, textOf, type XmlElement } from '../xml.ts';
import { assemble, type Draft } from './glossary-drafts.ts';
import type { GlossaryReading } from './glossary-format.ts';
import { ranked, statusOf, tidy, type Unranked } from './glossary-text.ts';
import { readHead } from './tbx-header.ts';
import { readTermNotes } from './tbx-notes.ts';

/** Names of the same things in TBX v3 (ISO 30042:2019) and in the older martif form. */
const ENTRIES = new Set(['conceptEntry', 'termEntry']);
const SECTIONS = new Set(['langSec', 'langSet']);
const TERMS = new Set(['termSec', 'tig', 'ntig']);
/** Elements that only hold others together. */
const GROUPS = new Set(['descripGrp', 'termNoteGrp', 'termGrp', 'adminGrp']);
/** Elements whose `type` says what they are; in the DCT style of v3 the element's own name does. */
const CARRIERS = new Set(['descrip', 'termNote', 'admin', 'ref']);
const STATUS = new Set(['administrativeStatus', 'normativeAuthorization']);
const REFERENCES = new Set(['crossReference', 'relatedConcept', 'associatedConcept']);

const categoryOf = ({ name, attributes }: XmlElement): string => (CARRIERS.has(name) ? (attributes.type ?? '') : name);

/** What stands in an element, groups opened. */
const partsOf = (element: XmlElement): XmlElement[] =>
  childrenOf(element).flatMap(child => (GROUPS.has(child.name) ? partsOf(child) : [child]));

const textsOf = (parts: readonly XmlElement[], category: string): Printable[] =>
  parts
    .filter(part => categoryOf(part) === category)
    .map(part => tidy(textOf(part)))
    .filter(text => text !== '');

/** A term as it is written, with the notes and definitions that stand beside it. */
interface ReadTerm {
  readonly term: Unranked<Omit<Term, 'status'>> | undefined;
  readonly definitions: readonly Printable[];
  readonly notes: readonly Printable[];
}

function readTerm(element: XmlElement, problems: Problem[]): ReadTerm {
  const parts = partsOf(element);
  const [term] = textsOf(parts, 'term');
  const written = parts.find(part => STATUS.has(categoryOf(part)));
  const status = written && statusOf(textOf(written));
  if (term === undefined) problems.push({ code: 'glossary.term', place: element.where() });
  if (written && status === undefined)
    problems.push({ code: 'glossary.status', values: { value: tidy(textOf(written)) }, place: written.where() });
  const notes = readTermNotes(textsOf(parts, 'note'));
  return {
    term: term === undefined ? undefined : { term, status, ...notes.term },
    definitions: textsOf(parts, 'definition'),
    notes: notes.rest,
  };
}

/** Text of one language, as it is gathered from all levels of an entry. */
interface Gathered {
  readonly terms: Unranked<Omit<Term, 'status'>>[];
  readonly definitions: Printable[];
  readonly notes: Printable[];
}

type Languages = Map<Language, Gathered>;

function gathered(languages: Languages, element: XmlElement): Gathered | undefined {
  const language = canonicalTag(element.language ?? '');
  if (language === undefined) return undefined;
  const known = languages.get(language) ?? { terms: [], definitions: [], notes: [] };
  languages.set(language, known);
  return known;
}

function readSection(element: XmlElement, languages: Languages, problems: Problem[]): void {
  const section = gathered(languages, element);
  if (section === undefined) {
    const values = { value: toPrintable(element.language ?? '') };
    problems.push({ code: 'glossary.language', values, place: element.where() });
    return;
  }
  const terms = childrenOf(element)
    .filter(({ name }) => TERMS.has(name))
    .map(each => readTerm(each, problems));
  const parts = partsOf(element);
  section.terms.push(...terms.flatMap(({ term }) => term ?? []));
  section.definitions.push(...textsOf(parts, 'definition'), ...terms.flatMap(each => each.definitions));
  section.notes.push(...textsOf(parts, 'note'), ...terms.flatMap(each => each.notes));
}

/** The language that an element is in only because those around it are, or that language as of some region. */
const closest = (languages: Languages, element: XmlElement): Gathered | undefined => {
  const regional = [...languages].find(([tag]) => tag.startsWith(`${element.language}-`));
  return languages.get(element.language ?? '') ?? regional?.[1] ?? gathered(languages, element);
};

/** Definitions and notes of the entry as a whole belong to the language that they are in. */
function readConceptLevel(entry: XmlElement, languages: Languages): void {
  for (const part of partsOf(entry)) {
    const texts = { definitions: textsOf([part], 'definition'), notes: textsOf([part], 'note') };
    if (texts.definitions.length + texts.notes.length === 0) continue;
    const section = part.attributes['xml:lang'] ? gathered(languages, part) : closest(languages, part);
    section?.definitions.push(...texts.definitions);
    section?.notes.push(...texts.notes);
  }
}

const joined = (texts: readonly Printable[]): Printable | undefined =>
  texts.length > 0 ? tidy([...new Set(texts)].join(' ')) : undefined;

function sectionOf({ terms, definitions, notes }: Gathered): LanguageSection {
  const definition = joined(definitions);
  const note = joined(notes);
  return { terms: ranked(terms), ...(definition && { definition }), ...(note && { note }) };
}

/** Every element below one, itself included. */
const withBelow = (element: XmlElement): XmlElement[] => [element, ...childrenOf(element).flatMap(withBelow)];

function readEntry(entry: XmlElement, problems: Problem[]): Draft {
  const languages: Languages = new Map();
  for (const child of childrenOf(entry)) if (SECTIONS.has(child.name)) readSection(child, languages, problems);
  readConceptLevel(entry, languages);
  const all = withBelow(entry);
  const references = all.filter(element => REFERENCES.has(categoryOf(element)));
  return {
    id: entry.attributes.id,
    aliases: all.slice(1).flatMap(({ attributes }) => attributes.id ?? []),
    languages: Object.fromEntries([...languages].map(([language, section]) => [language, sectionOf(section)])),
    related: references.flatMap(({ attributes, where }) =>
      attributes.target === undefined ? [] : [{ id: attributes.target.replace(/^#/u, ''), where }],
    ),
    where: entry.where,
  };
}

const WANTED = new Set([...ENTRIES, 'fileDesc']);

/** A glossary in either form of TBX; the styles of v3 may be mixed. */
export function readTbx(text: string, name: string): Result<GlossaryReading> {
  const { root, items: elements, problems } = readXml(text, WANTED, element => element);
  const found = [...problems];
  if (root === undefined && found.length === 0)
    return failure({ code: 'glossary.form', place: { line: 1, column: 1 } });
  if (root !== undefined && root !== 'tbx' && root !== 'martif') {
    const values = { name: toPrintable(root) };
    return failure(...found, { code: 'glossary.tbx', values, place: { line: 1, column: 1 } });
  }
  const drafts = elements.filter(element => ENTRIES.has(element.name)).map(element => readEntry(element, found));
  const description = elements.find(element => element.name === 'fileDesc');
  return assemble(readHead(description, name), drafts, found);
}
