/*
 * Revised Romanization (국어의 로마자 표기법, 2000) of nouns. It writes the sound, so two syllables that meet say what is
 * written between them:
 *
 *   독립문   ㄷㅗㄱ ㄹㅣㅂ ㅁㅜㄴ   d o [ㄱ ㄹ] i [ㅂ ㅁ] u n   →  do ngn i mm un
 *
 * Three things are peculiar: a tense sound between two syllables is not written (압구정 Apgujeong), a noun keeps its ㅎ
 * after ㄱ, ㄷ, ㅂ (묵호 Mukho, where a verb has 잡혀 japyeo), and nothing is joined across a space.
 */
import { spoken } from './spoken.ts';

const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');

/** The places of ㄴ, ㄹ, ㅁ and the silent ㅇ among the initials. */
const N = 2;
const R = 5;
const M = 6;
const NONE = 11;

/** How a final is written at the end and before most consonants, before a vowel, and before ㄴ, ㄹ and ㅁ. */
interface Final {
  readonly stop: string;
  readonly link: string;
  readonly nasal: string;
}

/** The finals in the order of Unicode, from none to ㅎ: stop, link, nasal (`·` is nothing). */
const FINALS: readonly Final[] = (
  '· · ·,k g ng,k kk ng,k ks ng,n n n,n nj n,n n n,t d n,l r l,k lg ng,m lm m,l lb l,l ls l,l lt l,p lp m,l r l,' +
  'm m m,p b m,p ps m,t s n,t ss n,ng ng ng,t j n,t ch n,k k ng,t t n,p p m,t · n'
)
  .split(',')
  .map(row => row.replaceAll('·', '').split(' '))
  .map(([stop = '', link = '', nasal = '']) => ({ stop, link, nasal }));

/** What meets in its own way, by the letters that meet and the vowel after them where it matters. */
const MEETINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // ㄷ, ㅌ before 이 and 히 (해돋이, 같이, 굳히기), and what 히 does to the end of a verb's stem.
    ...{ ㄷ이: 'j', ㅌ이: 'ch', ㄾ이: 'lch', ㄷ히: 'ch', ㅈ히: 'ch', ㄵ히: 'nch', ㄺ히: 'lk', ㄼ히: 'lp' },
    // ㅎ leaves its breath to what follows.
    ...{ ㅎㄱ: 'k', ㅎㄷ: 't', ㅎㅈ: 'ch', ㅎㅅ: 's', ㅎㅎ: 'h' },
    ...{ ㄶㄱ: 'nk', ㄶㄷ: 'nt', ㄶㅈ: 'nch', ㅀㄱ: 'lk', ㅀㄷ: 'lt', ㅀㅈ: 'lch' },
  }),
);
const INITIAL_LETTERS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FINAL_LETTERS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** A syllable by the places of its letters among the initials, vowels and finals of Unicode. */
interface Syllable {
  readonly text: string;
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

function syllable(text: string): Syllable {
  const place = text.charCodeAt(0) - 0xac00;
  return { text, initial: Math.floor(place / 588), vowel: Math.floor((place % 588) / 28), final: place % 28 };
}

const exception = (before: Syllable, after: Syllable): string | undefined => {
  const final = FINAL_LETTERS.charAt(before.final);
  return MEETINGS.get(final + after.text) ?? MEETINGS.get(final + INITIAL_LETTERS.charAt(after.initial));
};

/** What is written between the vowels of two syllables. */
function meeting(before: Syllable, after: Syllable): string {
  const { stop = '', link = '', nasal = '' } = FINALS[before.final] ?? {};
  const own = INITIALS[after.initial] ?? '';
  if (before.final === 0) return own;
  if (after.initial === NONE) return link;
  if (after.initial === M) return nasal + own;
  if (after.initial === N) return nasal === 'l' ? 'll' : nasal + own;
  // ㄹ after ㄴ and ㄹ makes both of them ㄹ (신라, 울릉); after all else it becomes ㄴ (종로, 독립).
  if (after.initial === R) return stop === 'n' || stop === 'l' ? 'll' : `${nasal}n`;
  return stop + own;
}

/** The Latin letters of one run of Hangul syllables. */
function ofRun(run: string): string {
  const list = Array.from(spoken(run), syllable);
  return list.reduce((text, here, at) => {
    const next = list[at + 1];
    const start = at === 0 ? (INITIALS[here.initial] ?? '') : '';
    const end = next === undefined ? FINALS[here.final]?.stop : (exception(here, next) ?? meeting(here, next));
    return text + start + VOWELS[here.vowel] + end;
  }, '');
}

/**
 * A Korean noun in Latin letters, after the Revised Romanization: 폭풍군단 → pokpunggundan. Only Hangul changes, in any
 * normal form; Latin letters, digits, Hanja, single jamo and punctuation stay. In lower case: capitals, the hyphen of
 * administrative units (-do, -si) and the space in a person's name are for who knows what the noun names.
 */
export const romanise = (korean: string): string =>
  korean.replace(/[가-힣ᄀ-ᇿ]+/gu, letters => letters.normalize('NFC').replace(/[가-힣]+/gu, ofRun));
