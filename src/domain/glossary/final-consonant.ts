/** How what is read aloud ends: in a vowel, in ㄹ, in another consonant, or one cannot tell (Hanja, foreign words). */
export type Final = 'open' | 'rieul' | 'closed' | 'either';

/** What a particle asks of the sound before it: 이 closed, 가 open, 로 open or ㄹ, 으로 closed but not ㄹ. */
export type Agreement = 'closed' | 'open' | 'ro' | 'euro';

const ALLOWED: Readonly<Record<Agreement, readonly Final[]>> = {
  closed: ['closed', 'rieul', 'either'],
  open: ['open', 'either'],
  ro: ['open', 'rieul', 'either'],
  euro: ['closed', 'either'],
};

/** Whether a particle that asks for `agreement` may follow the sound; one that asks for nothing always may. */
export const agrees = (final: Final, agreement: Agreement | undefined): boolean =>
  agreement === undefined || ALLOWED[agreement].includes(final);

/** The digits as read; 십, 백, 천 and 만 end as 영 does. */
const DIGITS = '영일이삼사오육칠팔구';

/** The first row whose pattern the end of the word has: letters by their names (엘, 엠, 엔, 알), words by their sound. */
const LATIN: readonly (readonly [RegExp, Final])[] = [
  [/L$/u, 'rieul'],
  [/[MN]$/u, 'closed'],
  [/R$/u, 'either'],
  // An acronym that can be read as a word: OPEC은 (오펙) as well as OPEC는.
  [/[AEIOU][BCDGKPT]$/u, 'either'],
  [/[A-Z]$/u, 'open'],
  [/[aiou]$/u, 'open'],
];

/** The first and the last of the conjoining final consonants, and ㄹ among them. */
const FINALS = { first: 'ᆨ', last: 'ᇂ', rieul: 'ᆯ' };

function ofHangul(letter: string): Final | undefined {
  if (letter === FINALS.rieul) return 'rieul';
  if (letter >= FINALS.first && letter <= FINALS.last) return 'closed';
  return letter >= 'ᅡ' && letter <= 'ᅵ' ? 'open' : undefined;
}

/** How a text ends when read aloud in Korean. What is neither a letter nor a digit at its end is passed over. */
export function finalOf(text: string): Final {
  const word = /[\p{L}\p{N}\p{M}]+(?=[^\p{L}\p{N}\p{M}]*$)/u.exec(text)?.[0].normalize('NFD') ?? '';
  const letter = word.at(-1) ?? '';
  const read = /\d/u.test(letter) ? DIGITS.charAt(Number(letter)).normalize('NFD').slice(-1) : letter;
  return ofHangul(read) ?? LATIN.find(([end]) => end.test(word))?.[1] ?? 'either';
}
