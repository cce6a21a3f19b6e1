/*
 * What is left of a name when it crosses from one script to the other: its consonants, by family.
 *
 *   카스파로프   k s p l p        고든     k t n         김일성    k m i l s ŋ  →  kmlsn
 *   Kasparov     k s p l p        Gordon   k (r) t n     Il-sung   …
 *
 * Korean writes r and l alike, drops an r that no vowel follows, and has one letter each for p/f, b/v and z/j.
 * A name that begins with a vowel begins with `a` here, so that Obama and 부마 differ.
 */

const INITIALS = ['k', 'k', 'n', 't', 't', 'l', 'm', 'p', 'p', 's', 's', '', 'j', 'j', 'j', 'k', 't', 'p', 'h'];
const FINALS = ' k k k n n n t l k m p l l p l m p p t t n j j k t p h'.split(' ');

/** The letters of English spelling, longest first, as the families that they are written with in Hangul. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/u, 'n'],
  [/^wr/u, 'r'],
  [/^ps/u, 's'],
  [/re$/u, 'r'],
  [/(?:tion|sion|cian)/gu, 'sn'],
  [/(?:tch|dg|ch|tz|j|z)/gu, 'J'],
  [/(?:sch|sh|th|ss)/gu, 's'],
  [/ph/gu, 'p'],
  [/gh(?=[aeiou])/gu, 'k'],
  [/gh/gu, ''],
  [/c(?=[eiy])/gu, 's'],
  [/ck/gu, 'k'],
  [/ng(?![aeiouy])/gu, 'n'],
  [/nk/gu, 'nk'],
  [/g(?=[eiy])/gu, 'J'],
  [/x/gu, 'ks'],
  [/[gcq]/gu, 'k'],
  [/[bfv]/gu, 'p'],
  [/d/gu, 't'],
  [/r(?![aeiouy])/gu, ''],
  [/r/gu, 'l'],
  [/(?<=[a-zJ])h/gu, ''],
];

const collapse = (text: string): string => text.replace(/(.)\1+/gu, '$1');

const tidy = (consonants: string, opensWithVowel: boolean): string =>
  (opensWithVowel ? 'a' : '') + collapse(consonants);

/** The consonant families of a word in Latin letters, `kstlp` for Kasparov; '' where it has none. */
export function latinSkeleton(word: string): string {
  const plain = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
  const spelt = SPELLINGS.reduce((text, [letters, family]) => text.replace(letters, family), plain);
  return tidy(spelt.toLowerCase().replace(/[aeiouwy]/gu, ''), /^[aeiouwy]/u.test(plain));
}

const initial = (code: number): string | undefined => INITIALS[Math.floor(code / 588)];

/** The consonant families of a word in Hangul; '' where it has none. */
export function hangulSkeleton(word: string): string {
  let consonants = '';
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) - 0xac00;
    consonants += (initial(code) ?? '') + (FINALS[code % 28] ?? '');
  }
  return tidy(consonants, initial(word.charCodeAt(0) - 0xac00) === '');
}

/** The word itself and every form of it with one letter left out: two words one edit apart share one (Mor & Fraenkel 1982). */
export function deletions(skeleton: string): string[] {
  return [skeleton, ...Array.from(skeleton, (_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1))];
}
