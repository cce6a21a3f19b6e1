import { termsOf } from '../glossary/entry.ts';
import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import { placeIn, textOf } from './material.ts';
import { type TermAt, termsAt } from './term-answers.ts';

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

/** Whether a term is one that is chosen, and not a word that might stand there anyway: several words, or a name. */
const isTelling = ({ term }: TermAt): boolean =>
  term.matches.every(match => match.term.status === 'preferred') && /\S\s\S|\p{Lu}/u.test(term.surface);

function find({ bead: { source, target } }: CheckContext): Found[] {
  if (source.length === 0) return [];
  const text = squeezed(textOf(source));
  const language = source[0]?.segment.language ?? '';
  return termsAt(target).flatMap(at => {
    const [match] = at.term.matches;
    const expected = at.term.matches.flatMap(({ entry }) => termsOf(entry, language));
    const [first] = expected;
    if (first === undefined || !isTelling(at) || expected.some(({ term }) => text.includes(squeezed(term)))) return [];
    return [
      {
        code: 'reverse-glossary',
        places: [placeIn(at.piece, at.term)],
        values: { term: at.term.surface, expected: termsOf(match.entry, language)[0]?.term ?? first.term },
      },
    ];
  });
}

/** An approved term in the translation whose source term is not in the source: said more, or something else. */
export const reverseGlossary: Check = { id: 'reverse-glossary', severity: 'info', find };
