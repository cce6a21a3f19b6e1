import fc from 'fast-check';
import type { Glossary, LanguageSection, Term, TermEntry } from '../../../src/domain/glossary/entry.ts';
import { tidy } from '../../../src/formats/glossary/glossary-text.ts';

/** What forms trip over: their own marks, and what spreadsheets and XML make something of. */
const TRICKY = [
  ...['=1+1', "'=x", '-', '@', '|', ' | ', '\\', '\\|', '/', '"', '""', ',', ';', '#', '＝'],
  ...['&amp;', '<b>', ']]>', '\t', '\n', '\u00a0', 'id: x', 'hanja: 漢', '폭풍군단', 'Storm Corps'],
];

const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom(...TRICKY));
const words = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map(pieces => tidy(pieces.join('')))
  .filter(text => /\S/u.test(text));

const isSomething = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Keys only where there is something, as the readers have it. */
const some = (shape: object) => Object.fromEntries(Object.entries(shape).filter(([, value]) => isSomething(value)));

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const richTerm = fc
  .record({
    term: words,
    status: fc.constantFrom('preferred', 'admitted', 'deprecated'),
    hanja: maybe(words),
    romanisation: maybe(words),
    exclude: fc.array(words, { maxLength: 2 }),
  })
  .map(term => some(term) as unknown as Term);

const plainTerm = words.map((term): Term => ({ term, status: 'preferred' }));

const section = (term: fc.Arbitrary<Term>, minLength: number, extras: boolean) =>
  fc
    .record({
      terms: fc.uniqueArray(term, { minLength, maxLength: 3, selector: each => each.term }),
      definition: extras ? maybe(words) : fc.constant(undefined),
      note: maybe(words),
    })
    .map(({ terms, ...rest }): LanguageSection => ({ terms, ...some(rest) }));

const identifier = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,3}){0,2}$/u);

type Languages = TermEntry['languages'];

const glossaryOf = (languages: fc.Arbitrary<Languages>): fc.Arbitrary<Glossary> =>
  fc
    .record({
      id: identifier,
      title: fc.record({ ko: words, en: words }),
      licence: maybe(words),
      ids: fc.uniqueArray(identifier, { minLength: 1, maxLength: 4 }),
      entries: fc.array(languages, { minLength: 4, maxLength: 4 }),
      related: fc.array(fc.array(fc.nat(3), { maxLength: 2 }), { minLength: 4, maxLength: 4 }),
    })
    .map(({ ids, entries, related, id, title, licence }) => ({
      ...{ id, title },
      ...(licence !== undefined && { licence }),
      entries: ids.map((each, at) => ({
        id: each,
        languages: entries[at] ?? {},
        related: [...new Set((related[at] ?? []).flatMap(other => ids[other] ?? []))],
      })),
    }));

const others = fc.constantFrom('ja', 'zh-Hant', 'ko-KP', 'en-GB');
const isFull = ({ terms, ...rest }: LanguageSection): boolean => terms.length > 0 || Object.keys(rest).length > 0;

/** Glossaries with all that the domain has; some entries lack a language, or its terms. */
export const anyGlossary = glossaryOf(
  fc
    .tuple(
      fc.option(section(richTerm, 1, true), { nil: undefined, freq: 5 }),
      section(richTerm, 0, true),
      fc.option(fc.tuple(others, section(richTerm, 1, true)), { nil: undefined }),
    )
    .map(([ko, en, other]) => Object.entries({ ko, en, ...(other && { [other[0]]: other[1] }) }))
    .map(
      (all): Languages => Object.fromEntries(all.flatMap(([tag, each]) => (each && isFull(each) ? [[tag, each]] : []))),
    )
    .filter(languages => Object.values(languages).some(({ terms }) => terms.length > 0)),
);

/** Glossaries of pairs alone, as CAT tools exchange them. */
export const pairGlossary = glossaryOf(
  fc.record({ ko: section(plainTerm, 1, false), en: section(plainTerm, 1, false) }),
);
