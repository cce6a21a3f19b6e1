/** Parts of regular expressions for Korean numbers. */

/** Digits; they are looked at from their first one only, so that long runs cost no more than they are long. */
export const NUM = '(?<!\\d)(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
export const UNIT = '[십백천만억조경]';
export const NOT_IN_WORD = '(?<![가-힣])';

/** What is counted, with a space or without. */
export const COUNTER =
  '명|사람|개|살|세|번|째|달|해|년|주|일(?!부|단|반|본|정)|시간|시(?![가-힣])|분|초|배|마리|권|대|채|척|곳|군데|가지|차례|장|점|건|편|부|회|' +
  '차|기|급|층|벌|켤레|그루|송이|병|잔|그릇|쌍|자루|통|톤|원|달러|유로|엔|위안|퍼센트|프로|미터|킬로|마일|평|리(?![가-힣])|인(?![가-힣])|석|표|골|' +
  '승|패|국|도|위|등|호|형제|남매|자매|나라|아이|자녀|딸|아들|여성|남성|남자|여자|학생|집|가구|세대|종|쪽|페이지|줄|마디|발|끼|판|바퀴|건물|도시|팀|' +
  '회사|업체|기업|후보|정당|학교|선수|단계|여';

/** Counters that may stand right behind one syllable, where others make a word of it: 열차, 네거리, 만주. */
const CLOSE_COUNTER = '명|개|살|번|시간|마리|권|가지|째|차례|군데|곳|달러|원|사람|톤|년|배|여\\s';

export const BEFORE_COUNTER = `(?=\\s?(?:${COUNTER}))`;
export const APART_FROM_COUNTER = `(?=\\s(?:${COUNTER})|(?:${CLOSE_COUNTER}))`;
