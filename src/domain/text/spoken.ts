/*
 * Nouns whose parts are still felt as words, so that their letters do not meet as they would inside one word
 * (표준발음법 §15, §20, §29):
 *
 *   꽃+잎     ㄴ comes in before 이, 야, 여, 요, 유              said 꽃닙
 *   생산+량   ㄹ becomes ㄴ, where one word would have ㄹㄹ       said 생산냥
 *   첫-인상   the final is said as it is alone, and then links   said 첟인상
 */

/** Words with their joint. Those of two syllables count at the start of a run only, longer ones anywhere in it. */
const WORDS =
  '학+여울 알+약 물+약 내복+약 물+엿 콩+엿 꽃+잎 벚꽃+잎 깻+잎 솔+잎 나뭇+잎 막+일 삯+일 밭+일 앞+일 뒷+일 별+일 들+일 ' +
  '집안+일 홑+이불 솜+이불 옛+이야기 베갯+잇 한+여름 담+요 색+연필 신+여성 직행+열차 급행+열차 남존+여비 눈+요기 늑막+염 ' +
  '맹장+염 관절+염 식용+유 휘발+유 윤활+유 영업+용 가정+용 민간+용 국민+윤리 핵+연료 항일+연군 북+야영 불+여우 서른+여섯 삼십+육 ' +
  '의견+란 임진+란 독자+란 공권+력 이원+론 일원+론 다원+론 입원+료 구근+류 ' +
  '첫-인상 첫-아이 첫-아들 웃-옷 웃-어른 겉-옷 홑-옷 헛-웃음 맛-없 젖-어미 값-어치 꽃-위 밭-아래 늪-앞';

/**
 * Endings that join so, in a run of three syllables or more, and the syllables before them that make one word with
 * them instead: 생산+량 but 국군량 (軍糧), 서울+역 but 대체병역 (兵役).
 */
const ENDINGS: readonly { readonly ending: string; readonly after: RegExp; readonly save: string }[] = [
  { ending: '량', after: /ᆫ$/u, save: '군분운' },
  { ending: '력', after: /ᆫ$/u, save: '권근연원인전' },
  { ending: '령', after: /ᆫ$/u, save: '관군본선신연' },
  { ending: '례', after: /ᆫ$/u, save: '관반선전판' },
  { ending: '로', after: /ᆫ$/u, save: '관난선원진' },
  { ending: '론', after: /ᆫ$/u, save: '언원' },
  { ending: '료', after: /ᆫ$/u, save: '관연완원진' },
  { ending: '류', after: /ᆫ$/u, save: '간난만본분원인전한' },
  { ending: '역', after: /[ᆨ-ᇂ]$/u, save: '공광군면번병분영음전징통현' },
];

/** Syllables of one vowel and final lie this far apart from one initial to the next, and ㄴ stands at place 2. */
const INITIAL_STEP = 588;
const withNieun = (syllable: string): string => {
  const place = syllable.charCodeAt(0) - 0xac00;
  return String.fromCharCode(0xac00 + 2 * INITIAL_STEP + (place % INITIAL_STEP));
};

/** Finals that are said as another one where nothing follows: ㄱ, ㄷ, ㅂ. */
const ALONE: readonly (readonly [finals: RegExp, alone: string])[] = [
  [/[ᆩᆪᆰᆿ]$/u, 'ᆨ'],
  [/[ᆺᆻᆽᆾᇀᇂ]$/u, 'ᆮ'],
  [/[ᆹᇁ]$/u, 'ᆸ'],
];
const saidAlone = (syllable: string): string =>
  ALONE.reduce((text, [finals, alone]) => text.replace(finals, alone), syllable.normalize('NFD')).normalize('NFC');

/** A word with its joint marked, as it is said. */
const joined = (word: string): string =>
  word
    .replace(/\+(.)/gu, (_all, next: string) => withNieun(next))
    .replace(/(.)-/gu, (_all, last: string) => saidAlone(last));

const plain = (word: string): string => word.replace(/[+-]/u, '');

/** The words as they are spelled, and as they are said. */
interface Lexicon {
  readonly spelled: RegExp;
  readonly said: ReadonlyMap<string, string>;
}

function lexicon(): Lexicon {
  const said = new Map(WORDS.split(' ').map(word => [plain(word), joined(word)]));
  const longestFirst = [...said.keys()].sort((a, b) => b.length - a.length);
  const spelled = longestFirst.map(word => (word.length === 2 ? `^${word}` : word));
  return { spelled: new RegExp(spelled.join('|'), 'gu'), said };
}

/** Made on first need, so that the program starts without it. */
let words: Lexicon | undefined;

function joinEnding(run: string): string {
  const before = run.slice(-2, -1);
  const row = ENDINGS.find(({ ending }) => run.endsWith(ending));
  if (row === undefined || run.length < 3 || row.save.includes(before)) return run;
  return row.after.test(before.normalize('NFD')) ? run.slice(0, -1) + withNieun(row.ending) : run;
}

/** A run of Hangul syllables (NFC) with the nouns in it whose parts are joined in their own way spelled as they are said. */
export function spoken(run: string): string {
  words ??= lexicon();
  const { spelled, said } = words;
  // 밟 alone among the syllables in ㄼ is said 밥 before a consonant.
  const found = run.replace(spelled, word => said.get(word) ?? word).replace(/밟(?![아-잏히]|$)/gu, '밥');
  return found === run ? joinEnding(run) : found;
}
