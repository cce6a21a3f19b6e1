import { linesOf } from './block.ts';

/** How much of a text tells its script, in UTF-16 units. */
const HEAD = 1000;
const LETTERS = /\p{L}/gu;
const HANGUL = /\p{Script=Hangul}/gu;

/** Whether a line or paragraph is in Korean: Hangul for a good part of its letters. Undefined where it has no letters. */
export function isKorean(text: string): boolean | undefined {
  const head = text.slice(0, HEAD);
  const letters = head.match(LETTERS)?.length ?? 0;
  return letters === 0 ? undefined : (head.match(HANGUL)?.length ?? 0) * 3 > letters;
}

/** The share of lines inside paragraphs that must be in another script than the one before, for lines to take turns. */
const LEAST_TURNS = 0.4;

/**
 * The lines of a text, ended by line feeds. Where lines take turns in Korean and another language with no blank line
 * between them, as in many a learner's notes, one is put there: each is a paragraph of its own.
 */
export function partLanguages(text: string): string {
  const lines = linesOf(text);
  const follows = lines.map((line, at) => at > 0 && line.trim() !== '' && lines[at - 1]?.trim() !== '');
  const korean = lines.map(line => isKorean(line));
  const isTurn = (one?: boolean, other?: boolean) => one !== undefined && other !== undefined && one !== other;
  const turns = lines.map((_, at) => follows[at] === true && isTurn(korean[at - 1], korean[at]));
  const taken = turns.filter(Boolean).length;
  const isMixed = taken > 1 && taken >= LEAST_TURNS * follows.filter(Boolean).length;
  return isMixed ? lines.flatMap((line, at) => (turns[at] ? ['', line] : [line])).join('\n') : lines.join('\n');
}
