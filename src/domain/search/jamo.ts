/*
 * Hangul as the keys that one presses for it on the two-set layout, folded so that near spellings are one:
 *
 *   폭풍군단   ㅍㅗㄱㅍㅜㅇㄱㅜㄴㄷㅏㄴ          a prefix of it is what is typed on the way there
 *   과         ㄱㅗㅏ                           vowels and finals of two strokes are two letters
 *   씨, 네     시, 내                            no shift; ㅐ and ㅔ are one
 *   로동, 력사 노동, 녁사                        ㄹ before a vowel is ㄴ, as the South says and writes it at the front
 */

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏ ㅔ ㅑ ㅔ ㅓ ㅔ ㅕ ㅔ ㅗ ㅗㅏ ㅗㅔ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ');
const FINALS =
  ' ㄱ ㄱ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');

/** Jamo that stand alone, U+3131–U+3163, as they fold: consonants and then vowels. */
const ALONE =
  `ㄱ ㄱ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂ ㅂㅅ ㅅ ㅅ ㅇ ㅈ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ ${VOWELS.join(' ')}`.split(
    ' ',
  );

const UNTENSED: Readonly<Record<string, string>> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };

const FIRST = 0xac00;

/** A syllable by the places of its letters among the initials, vowels and finals of Unicode. */
export interface Syllable {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

/** The places of the letters of a Hangul syllable; undefined for any other character. */
export function syllableOf(character: string): Syllable | undefined {
  const place = character.charCodeAt(0) - FIRST;
  if (!(place >= 0 && place < 11172)) return undefined;
  return { initial: Math.floor(place / 588), vowel: Math.floor((place % 588) / 28), final: place % 28 };
}

/** The initial consonant of a syllable, without its tension; a consonant that stands alone is its own. */
export function initialOf(character: string): string {
  const syllable = syllableOf(character);
  if (syllable === undefined) return /^[ㄱ-ㅎ]$/u.test(character) ? strokesOf(character) : '';
  const initial = INITIALS.charAt(syllable.initial);
  return UNTENSED[initial] ?? initial;
}

/** The folded letters of a Hangul syllable or a single jamo; '' for any other character. */
export function strokesOf(character: string): string {
  const syllable = syllableOf(character);
  if (syllable === undefined) return ALONE[character.charCodeAt(0) - 0x3131] ?? '';
  const initial = initialOf(character);
  return (initial === 'ㄹ' ? 'ㄴ' : initial) + VOWELS[syllable.vowel] + FINALS[syllable.final];
}
