/*
 * How Korean sounds, coarsely enough that every usual way to romanise it is one:
 *
 *   독립문   T·O·K  N·I·P  P·O·N   →  TOKNIPON          Dongnimmun   T O K N I P O N
 *   평양     P·O·K  A·K            →  POKAK             Pyeongyang, Pyongyang
 *
 * Consonants go by where in the mouth they are made, so that ㄱ said ㅇ before ㄴ stays in its class; ㅎ is nothing; ㄹ
 * and ㄴ are one. Vowels are four. Equal neighbours are one, and N before K is lost, since `hangang` does not say whether
 * it is 한강 or 항앙.
 */
import { syllableOf } from './jamo.ts';

const INITIALS = 'K K N T T N P P P S S  J J J K T P '.split(' ');
const VOWELS = 'A E A E O E O E O A E OE O O O E I O O OI I'.split(' ');
const FINALS = ' K K K N N N T N K P N N N P N P P P T T K T T K T P '.split(' ');

/** Finals as they are said where a vowel follows, by their places: ㅅ, ㅆ, ㅈ, ㅊ, ㄳ, ㅄ and the like. */
const LINKED: ReadonlyMap<number, string> = new Map([
  [3, 'KS'],
  [5, 'NJ'],
  [9, 'NK'],
  [10, 'NP'],
  [11, 'NP'],
  [12, 'NS'],
  [13, 'NT'],
  [14, 'NP'],
  [18, 'PS'],
  [19, 'S'],
  [20, 'S'],
  [21, 'K'],
  [22, 'J'],
  [23, 'J'],
]);

/** The places of ㄴ, ㄹ, ㅁ and ㅇ among the initials, of ㅣ among the vowels, and of ㄷ and ㅌ among the finals. */
const NASALS = [2, 5, 6];
const SILENT = 11;
const I = 20;
const PALATAL_FINALS = [7, 25];

/** What a final sounds like before the syllable that follows in the same word, if one does. */
function finalSound(final: number, next: string): string {
  const after = syllableOf(next);
  const alone = FINALS[final] ?? '';
  if (after === undefined || final === 0) return alone;
  if (after.initial === SILENT && after.vowel === I && PALATAL_FINALS.includes(final)) return 'J';
  if (after.initial === SILENT) return LINKED.get(final) ?? alone;
  return alone === 'T' && NASALS.includes(after.initial) ? 'N' : alone;
}

/** The sounds of a Hangul syllable before the character that follows it; '' for any other character. */
export function soundOf(character: string, next: string): string {
  const syllable = syllableOf(character);
  if (syllable === undefined) return '';
  return (INITIALS[syllable.initial] ?? '') + (VOWELS[syllable.vowel] ?? '') + finalSound(syllable.final, next);
}

/** Each sound with the Latin letters that spell it. */
const SPELLINGS: readonly (readonly [sound: string, letters: string])[] = [
  ['E', 'yae wae ae we ye e'],
  ['O', 'yeo yoo you woo eo eu oo ou yo yu wo o u'],
  ['A', 'wa ya a'],
  ['I', 'wi ee i y'],
  ['J', 'tch ch j z'],
  ['S', 'sh s'],
  ['KS', 'x'],
  ['K', 'ng ck k g q c'],
  ['T', 't d'],
  ['P', 'ph p b f v m'],
  ['N', 'n l r'],
  ['', 'h w'],
];
const SOUND_BY_LETTERS: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([sound, letters]) => letters.split(' ').map(spelling => [spelling, sound] as const)),
);
const LETTERS = new RegExp([...SOUND_BY_LETTERS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Adds a sound to those before it: equal neighbours become one, and N is lost before K. Whether it stands alone. */
export function addSound(sounds: string[], sound: string): boolean {
  const last = sounds.at(-1);
  if (sound === last) return false;
  if (sound === 'K' && last === 'N') sounds.pop();
  sounds.push(sound);
  return true;
}

/** The sounds of a Korean word in Latin letters, by whatever romanisation: pokpunggundan, Pyongyang. */
export function latinSound(word: string): string {
  const sounds: string[] = [];
  for (const spelling of word.toLowerCase().match(LETTERS) ?? [])
    for (const sound of SOUND_BY_LETTERS.get(spelling) ?? '') addSound(sounds, sound);
  return sounds.join('');
}
