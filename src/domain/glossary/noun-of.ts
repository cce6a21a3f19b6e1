import type { Range } from '../text/range.ts';
import { finalOf } from './final-consonant.ts';
import { PARTICLES } from './particles.ts';
import { type TailReader, tailReader } from './tail.ts';

/** Syllables that a noun keeps at least, and that are taken for particles at most. */
const NOUN_LEAST = 2;
const TAIL_MOST = 4;

/** Finds the noun in a Korean word of a text, without the particles behind it: 김일성은 → 김일성. */
export type NounFinder = (text: string, word: Range) => Range;

/** A finder of nouns by the rows of particles. It goes by letters alone, so that 고양이 loses its 이. */
export function nounFinder(): NounFinder {
  let isTail: TailReader | undefined;
  return (text, { start, end }) => {
    for (let cut = Math.max(start + NOUN_LEAST, end - TAIL_MOST); cut < end; cut++) {
      const [noun, rest] = [text.slice(start, cut), text.slice(cut, end)];
      if (!/^[가-힣]+$/u.test(rest) || !/[가-힣]$/u.test(noun)) continue;
      isTail ??= tailReader(PARTICLES);
      if (isTail({ rest, final: finalOf(noun), syllables: noun.length, after: text.slice(end) }))
        return { start, end: cut };
    }
    return { start, end };
  };
}
