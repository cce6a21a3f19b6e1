/*
 * The copula 이다 and the light verbs (하다, 되다 …) that make a noun into a predicate, with their endings, as rows of
 * the kind in particles.ts. A form in (으) has 으 after a consonant stem only: 받으며, 했으며, but 하며.
 */
import type { TailRow, TailState } from './particles.ts';

const PREDICATED = ['noun', 'role', 'focus', 'nominal'] as const;
const NAMED = ['noun', 'role', 'focus'] as const;
const ALL_STEMS = ['copula', 'verb', 'stem'] as const;
const ACTION = ['verb', 'stem'] as const;

/** A word must follow: 부대인 군단. At the end of a sentence 인 is 人. */
const A_WORD = /^\s+[\p{L}\p{N}‘“'"『「]/u;
/** What goes with the attributive 일, which otherwise is 日: 선거일. */
const AFTER_IL = /^\s+(?:것|거|게|건|걸|수|때|뿐|리|터|텐|테|듯|법|만큼|가능성|경우|정도|따름|지)/u;
/** What goes with 일지, which otherwise is 日誌: 작전일지. */
const AFTER_ILJI = /^\s+(?:모르|모른|모를|몰|알|아니|의문|궁금|미지|두고)/u;

const COPULA: readonly TailRow[] = [
  { from: PREDICATED, to: 'copula', forms: '이' },
  { from: ['copula'], to: 'told', forms: '라' },
  { from: ['copula'], to: 'nominal', forms: '라기' },
  { from: ['copula'], to: 'stem', forms: '었 셨' },
  {
    from: ['copula'],
    to: 'closing',
    forms:
      '라서 라도 라든지 라든가 라야 라지 래 래도 래서 래요 로되 로구나 로군 로군요 시여 올시다 야 야말로 오 요 에요 나마 든 든지 든가 ' +
      '어서 어서도 어도 어야 어야만 어선 어요',
  },
  {
    from: ['copula'],
    to: 'closing',
    least: 2,
    forms:
      'ㄴ데 ㄴ데다 ㄴ데도 ㄴ데요 ㄴ만큼 ㄴ바 ㄴ즉 ㄴ지라 ㄴ셈 ㄹ까 ㄹ까요 ㄹ수록 ㄹ뿐 ㄹ뿐더러 ㄹ지라도 ㄹ망정 ㄹ지도',
  },
  { from: ['copula'], to: 'nominal', forms: 'ㄴ지 ㄴ가 ㅁ', least: 2 },
  { from: ['copula'], to: 'closing', forms: 'ㄴ', least: 2, before: A_WORD },
  { from: ['copula'], to: 'closing', forms: 'ㄹ', least: 2, before: AFTER_IL },
  { from: ['copula'], to: 'closing', forms: 'ㄹ지', least: 2, before: AFTER_ILJI },
];

/**
 * The copula after a vowel, where 이 may drop. Only endings that make no other noun are here: 러시아다, but not
 * 러시아군 or 피해자.
 */
const SHORT_COPULA: readonly TailRow[] = [
  {
    from: NAMED,
    to: 'closing',
    needs: 'open',
    least: 2,
    forms:
      '라서 라도 라든지 라든가 라야 고 며 면 면서 면서도 지만 지요 죠 니까 나 나마 네 네요 거나 든 든지 든가 건 야 야말로 요 ' +
      '여서 여도 여야 여야만 예요 ㄴ데 ㄴ데다 ㄴ데도 ㅂ니다 ㅂ니까',
  },
  { from: NAMED, to: 'told', forms: '다 라', needs: 'open', least: 2 },
  { from: NAMED, to: 'nominal', forms: '라기 ㄴ지 ㄴ가', needs: 'open', least: 2 },
  { from: NAMED, to: 'stem', forms: '였 겠', needs: 'open' },
];

/** A verb as rows: its stem, and the form that 서, 도 and the past build on. */
const verb = (from: TailState, kind: 'verb' | 'stem', stem: string, infinitive: string, least = 1): TailRow[] => [
  { from: [from], to: kind, forms: stem, least },
  { from: [from], to: 'infinitive', forms: infinitive, least },
];

const LIGHT_VERBS: readonly TailRow[] = [
  ...verb('noun', 'verb', '하', '해 하여', 2),
  ...verb('noun', 'verb', '되', '돼 되어 되여', 2),
  ...verb('noun', 'verb', '시키', '시켜 시키어', 2),
  ...verb('noun', 'verb', '당하', '당해 당하여', 2),
  ...verb('noun', 'stem', '받', '받아', 2),
  // Not 함: it mostly is 艦 (구축함, 잠수함). The forms that can only be the verb are among the endings.
  { from: ['noun'], to: 'nominal', forms: '됨 시킴 당함', least: 2 },
  // 하기로, 하도록, 하게, 하고자, 하지 shrunk.
  { from: ['noun'], to: 'closing', forms: '키로 토록 케 코자', least: 2 },
  { from: ['noun'], to: 'closing', forms: '치', least: 2, before: /^\s+(?:않|못|아니)/u },
  ...verb('quote', 'verb', '하', '해 하여'),
  // 부대답게, 러시아다운: worthy of the name.
  ...verb('noun', 'stem', '답', '다워', 2),
  { from: ['noun'], to: 'closing', forms: '다운', least: 2 },
];

/** Auxiliary verbs written without a space: 파병해왔다, 파병하고있는. */
const AUXILIARIES: readonly TailRow[] = [
  ...verb('infinitive', 'verb', '오 나오', '와 나와'),
  ...verb('infinitive', 'verb', '주 드리', '줘 주어 드려'),
  ...verb('infinitive', 'verb', '가 나가', '가 나가'),
  ...verb('infinitive', 'verb', '보 두 내 버리', '봐 보아 둬 두어 내 버려'),
  ...verb('infinitive', 'stem', '놓 있', '놔 놓아 있어'),
  ...verb('infinitive', 'verb', '야하', '야해'),
  { from: ['infinitive'], to: 'told', forms: '달라' },
  ...ACTION.flatMap(from => verb(from, 'stem', '고있 지않', '고있어 지않아')),
  { from: ['infinitive'], to: 'closing', forms: '서 서는 서도 서라도 선 도 야 야만 야지 라 요 다가' },
  { from: ['infinitive'], to: 'stem', forms: 'ㅆ' },
];

/** Forms in (으), as they are after a vowel stem and after a consonant stem. */
const withEu = (to: TailState, forms: string, from: readonly TailState[] = ['verb', 'copula']): TailRow[] => [
  { from, to, forms },
  { from: ['stem'], to, forms: forms.replace(/\S+/gu, withEuAfterConsonant) },
];

const EU: Readonly<Record<string, string>> = { ㄴ: '은', ㄹ: '을', ㅁ: '음' };
const withEuAfterConsonant = (form: string): string => {
  const joined = EU[form.charAt(0)];
  return joined === undefined ? `으${form}` : joined + form.slice(1);
};

const ENDINGS: readonly TailRow[] = [
  {
    from: ALL_STEMS,
    to: 'closing',
    forms:
      '다가 던 던지 던데 더니 더라 더라도 지만 지만은 지요 죠 게 거나 거든 거니와 건 건만 고 고는 고도 고요 기에 ' +
      '네 네요 구나 군 군요 듯 듯이 잖아 잖아요 되',
  },
  {
    from: ACTION,
    to: 'closing',
    forms: '고서 고서야 고자 게끔 도록 자마자 느라 느라고 는 는데 는데도 는데다 는데서 는바 는지라 더라면 거라 구려',
  },
  { from: ALL_STEMS, to: 'nominal', forms: '기 던가 지' },
  { from: ACTION, to: 'nominal', forms: '는지 는가 나 는것 던것' },
  { from: ALL_STEMS, to: 'stem', forms: '겠' },
  ...withEu('closing', '며 면 면서 면서도 면서까지 니 니까 니만큼 나 므로'),
  ...withEu('closing', '려 려고 려는 려는데 려면 려던 려다 려다가 려니 러 소서 세요 십시오', ['verb']),
  ...withEu(
    'closing',
    'ㄴ ㄴ데 ㄴ들 ㄴ만큼 ㄹ ㄹ수록 ㄹ지라도 ㄹ지언정 ㄹ뿐 ㄹ뿐더러 ㄹ만큼 ㄹ만한 ㄹ듯 ㄹ까요 ㄹ까봐',
    ['verb'],
  ),
  ...withEu('closing', 'ㅁ으로써 ㅁ에도', ['verb']),
  ...withEu('nominal', 'ㄴ지 ㄴ가 ㄹ지 ㄹ까 ㄴ것 ㄹ것', ['verb']),
  ...withEu('verb', '시'),
  ...withEu('infinitive', '셔'),
  { from: ['verb'], to: 'closing', forms: 'ㅂ시다' },
  { from: ['verb'], to: 'closing', forms: 'ㅁ에', before: /^\s+(?:따라|따른|있어|대한|대해|의해)/u },
  { from: ['verb', 'copula'], to: 'closing', forms: 'ㅂ니다 ㅂ니까 ㅂ니다만' },
  { from: ['stem'], to: 'closing', forms: '습니다 습니까 습니다만 어 어서 어도 어야 어요' },
  { from: ['stem'], to: 'nominal', forms: '음' },
  { from: ['stem'], to: 'stem', forms: '었' },
];

/** What is said, asked, ordered or proposed, and how it is told on: 했다는, 하자며, 이라고까지. */
const TOLD: readonly TailRow[] = [
  { from: ALL_STEMS, to: 'told', forms: '다 자 냐' },
  { from: ACTION, to: 'told', forms: '느냐' },
  { from: ['verb'], to: 'told', forms: 'ㄴ다' },
  { from: ['stem'], to: 'told', forms: '는다' },
  ...withEu('told', '라 리라', ['verb']),
  {
    from: ['told'],
    to: 'closing',
    forms: '는 는데 며 면 면서 면서도 지만 던 던데 더니 더라 거나 니 니까 데 든지 든가 네 ㄴ ㄴ다 ㄹ ㅂ니다',
  },
  { from: ['told'], to: 'nominal', forms: '는지 는가 던가' },
  { from: ['told'], to: 'quote', forms: '고' },
  { from: ['quote'], to: 'closing', forms: '는 도 만 ㄴ 요 조차 까지 까지도 까지는 까지만' },
];

/** All that makes a predicate of a noun. */
export const PREDICATES: readonly TailRow[] = [
  ...COPULA,
  ...SHORT_COPULA,
  ...LIGHT_VERBS,
  ...AUXILIARIES,
  ...ENDINGS,
  ...TOLD,
];
