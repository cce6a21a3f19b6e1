import type { TermPair } from '../bitext/align/unit.ts';
import type { Language } from '../text/language.ts';
import { type Glossary, termsOf } from './entry.ts';

const namesOf = (terms: ReturnType<typeof termsOf>): string[] => terms.map(({ term }) => term);

/**
 * The entries of a glossary as the aligner takes them, from the language of the source to that of the target. Deprecated
 * terms are among them: a translation that has one is no worse a witness.
 */
export const termPairs = ({ entries }: Glossary, source: Language, target: Language): TermPair[] =>
  entries
    .map(entry => ({ source: namesOf(termsOf(entry, source)), target: namesOf(termsOf(entry, target)) }))
    .filter(pair => pair.source.length > 0 && pair.target.length > 0);
