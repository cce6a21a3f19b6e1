/*
 * An English term stands between word boundaries, in the singular or the plural, and its capitals must be there:
 *
 *   shells   the shell’s   XI Corps'   mass-mobilisation for mass mobilisation   U.N. for UN   PROXY WAR (heading)
 */
import { type Candidate, type Grammar, hasCase, isExcluded, type Pattern, wordBefore } from './grammar.ts';
import { CHARACTER } from './key.ts';
import { plurals } from './plural.ts';

const DASH = '[-‐‑‒–−]';

/** A letter of an acronym with its stop, a dash between words, spaces, any other character. */
const PIECES = [
  '(?<!\\p{L})\\p{Lu}\\.(?=\\p{Lu}(?!\\p{L}))',
  '(?<=\\p{Lu}\\.)\\p{Lu}\\.',
  `\\s+${DASH}+\\s+`,
  `${DASH}{2,}`,
  '\\s+',
  CHARACTER,
].join('|');

/** The first row that a piece matches says what counts of it. A hyphen counts as a space, a dash between words does not. */
const COUNTS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${DASH}$`, 'u'), ' '],
  [new RegExp(DASH, 'u'), '—'],
  [/^\s/u, ' '],
  [/^[’ʼ′＇]$/u, "'"],
];

const counts = (piece: string): string =>
  COUNTS.find(([form]) => form.test(piece))?.[1] ??
  (/^\p{Lu}\.$/u.test(piece) ? piece.charAt(0) : piece.normalize('NFC'));

/** Also what a possessive begins with, but not the rest of `don't`. */
const AFTER_WORD = /^(?![\p{L}\p{N}\p{M}_]|['’]t(?!\p{L}))/u;

const stands = ({ source: { text }, start, end }: Candidate): boolean =>
  !wordBefore(text, start) && text.charAt(start - 1) !== '_' && AFTER_WORD.test(text.slice(end, end + 3));

/** Prefixes that with a hyphen make another word of a common noun: non-lethal weapons, counter-offensive. */
const BINDS = new RegExp(`(?<!\\p{L})(?:co|counter|de|e|non|re|un)${DASH}$`, 'iu');

const isBound = ({ source: { text }, start }: Candidate, { cased }: Pattern): boolean =>
  /^\p{Ll}/u.test(cased) && BINDS.test(text.slice(Math.max(0, start - 9), start));

/** A term without the article that it is listed with, unless it is listed without as well: `the Ukraine`, `Ukraine`. */
function withoutArticle(term: string, listed: ReadonlySet<string>): string {
  const bare = term.replace(/^the\s+(?=\S)/u, '');
  return listed.has(bare.toLowerCase()) ? term : bare;
}

/** The grammar of English, and of any language whose words stand between spaces. */
export const english = (): Grammar => ({
  keys: { pieces: new RegExp(PIECES, 'gu'), counts },
  spellings: (term, listed) => {
    const bare = withoutArticle(term, listed);
    return [bare, ...plurals(bare)];
  },
  stands,
  accepts: (candidate, pattern) =>
    hasCase(candidate, pattern) && !isBound(candidate, pattern) && !isExcluded(candidate, pattern),
});
