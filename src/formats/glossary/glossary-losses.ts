import type { Glossary, LanguageSection, Term, TermEntry } from '../../domain/glossary/entry.ts';
import type { Loss, LossKind } from './glossary-format.ts';

const entries =
  <Value>(of: (entry: TermEntry) => Value[]) =>
  (glossary: Glossary) =>
    glossary.entries.flatMap(of);
const sections = <Value>(of: (section: LanguageSection) => Value[]) =>
  entries(entry => Object.values(entry.languages).flatMap(of));
const terms = (has: (term: Term, at: number) => boolean) => sections(section => section.terms.filter(has));

/** What a glossary has of each kind, for forms that have no room for it. */
const FOUND: Readonly<Record<LossKind, (glossary: Glossary) => readonly unknown[]>> = {
  title: glossary => [glossary.title],
  licence: glossary => [glossary.licence ?? []].flat(),
  id: entries(entry => [entry.id]),
  entry: glossary => glossary.entries,
  language: entries(entry => Object.keys(entry.languages)),
  term: terms(() => true),
  status: terms((term, at) => term.status !== (at === 0 ? 'preferred' : 'admitted')),
  hanja: terms(term => term.hanja !== undefined),
  romanisation: terms(term => term.romanisation !== undefined),
  exclude: terms(term => term.exclude !== undefined && term.exclude.length > 0),
  definition: sections(section => [section.definition ?? []].flat()),
  note: sections(section => [section.note ?? []].flat()),
  related: entries(entry => [...entry.related]),
};

/** What of the glossary is lost in a form that holds none of these kinds; a kind that does not occur is not named. */
export const lossesOf = (glossary: Glossary, kinds: readonly LossKind[]): Loss[] =>
  losses(kinds.map(what => ({ what, count: FOUND[what](glossary).length })));

/** The losses that are some. */
export const losses = (all: readonly Loss[]): Loss[] => all.filter(({ count }) => count > 0);
