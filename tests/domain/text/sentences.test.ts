import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/domain/text/sentences.ts';

/** The text with its boundaries drawn: `가. ‖나.` */
const drawn = (text: string) =>
  sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('‖');

/** Each row is a text with its boundaries drawn in. */
const KOREAN = [
  '북한군이 러시아로 향했다. ‖국정원이 밝혔다.',
  '정말일까? ‖그렇다! ‖끝났다.',
  '그는 “간다.”라고 말했다. ‖그리고 떠났다.',
  '그는 “간다.”고 말했다. ‖그리고 떠났다.',
  '그는 “갑니까?”라며 물었다. ‖답은 없었다.',
  '“가자!” 하고 외쳤다. ‖모두 일어섰다.',
  '‘끝이다.’ 라는 말이었다. ‖조용했다.',
  '“우리는 이긴다.” ‖그날 밤 눈이 내렸다.',
  '“간다.” ‖며칠 뒤 그는 떠났다.',
  '“졌다.” ‖고구려는 물러섰다.',
  '“왔니?” ‖“네, 왔어요.” ‖둘은 웃었다.',
  '회담은 2024. 10. 18. 열렸다. ‖결과는 없었다.',
  '2024. 10. 18. 금요일이었다. ‖비가 왔다.',
  '예산은 3.5조 원이다. ‖지난해는 3.2조 원이었다.',
  '병력은 1만2000명이다. ‖장교는 500명이다.',
  '그가 이동했다.‖이후 소식이 없다.',
  '주소는 narani.js이다. ‖열어 보라.',
  '그는 말했다…. ‖아무도 듣지 않았다.',
  '글쎄… 그게 말이지. ‖모르겠다.',
  '기다렸다… ‖오지 않았다.',
  'Ⅰ. 서론을 먼저 읽는다. ‖그다음이 본론이다.',
  '1. 첫째 이유는 이렇다. ‖2. 둘째는 다르다.',
  '보고서가 나왔다.[3] ‖반박도 나왔다.[4][5]',
  '(그는 몰랐다.) ‖나도 몰랐다.',
  '김 박사(Dr. Kim)가 왔다. ‖회의가 열렸다.',
  'J. 커비는 부인했다. ‖기자들이 물었다.',
  'A.I. 기술이 쓰였다. ‖값이 올랐다.',
  '이제 시작해요. ‖j를 누르세요. ‖k는 반대예요.',
  '『세기와 더불어』는 회고록이다. ‖여덟 권이다.',
  '“비가 온다.”며 우산을 폈다. ‖거리는 조용했다.',
  '“안 간다.”는 말에 모두 놀랐다. ‖아무도 몰랐다.',
  '2024.10.18. 발표된 자료다. ‖믿을 만하다.',
  '회의는 2024. 10. 18.에 열렸다. ‖결과는 없었다.',
  '정부는 “협상은 끝났다”고 발표했다. ‖야당은 반발했다.',
  '그는 말했다. ‖“이제 끝이다. ‖돌아가자.” ‖모두 침묵했다.',
  '「끝났다.」 ‖그가 말했다.',
  '와!! ‖정말 크다!',
  '마침표 없는 제목',
];

const ENGLISH = [
  'The troops moved. ‖Seoul confirmed it.',
  'Is it true? ‖It is! ‖Done.',
  'Dr. Kim met Mr. Lee. ‖They talked.',
  'Gen. Kim Yong Bok and Lt. Col. Park came. ‖Nobody spoke.',
  'J. Kirby denied it. ‖J. K. Rowling did not.',
  'the U.S. position is clear. ‖It has not changed.',
  'He lives in the U.S. ‖The rest moved to Canada.',
  'The K.P.A. General Staff agreed. ‖It signed.',
  'It cost 3.5 trillion won. ‖Last year it was 3.2.',
  'It rose by 1,500.25 points. ‖Then it fell.',
  '“Go!” he said. ‖Nobody went.',
  '“Why?” she asked. ‖“Because.” ‖He left.',
  'He said, “We will win.” ‖Then it snowed.',
  'He called it “a lie.” ‖She agreed.',
  'So… it began. ‖No one knew.',
  'They waited… ‖Nobody came.',
  'Wait... ‖What?',
  'What?! ‖No!',
  'See Sec. 3 and pp. 12–14. ‖Then stop.',
  'On Oct. 18 it began. ‖On Jan. 2 it ended.',
  'Use lists, e.g. this one, i.e. the first. ‖Fine.',
  'II. The march. ‖It was long.',
  '1. First reason. ‖2. Second reason.',
  'It was reported.[3] ‖It was denied.[4]',
  '(He knew.) ‖I did not.',
  'Open narani.js and read. ‖Then close it.',
  'He came at 5 p.m. sharp. ‖Nobody was there.',
  'Samsung Co. Ltd. declined. ‖So did others.',
  'It happened in 1937. ‖It lasted a day.',
  'He was 84. ‖She was 80.',
  'The U.S. Army moved in. ‖It stayed.',
  'He lives in the U.S. ‖His brother does not.',
  'He works for Acme Inc. ‖She works for Globex Corp. ‖They are rivals.',
  'The company, Acme Inc., closed. ‖No one noticed.',
  'See Fig. 3. ‖It is clear.',
  'He was No. 1. ‖Nobody argued.',
  'No. ‖I will not go.',
  'It happened in 1999. ‖2000 was different.',
  'A headline without a stop',
];

describe('sentences of Korean', () => {
  it.each(KOREAN)('%s', row => expect(drawn(row.replaceAll('‖', ''))).toBe(row));
});

describe('sentences of English', () => {
  it.each(ENGLISH)('%s', row => expect(drawn(row.replaceAll('‖', ''))).toBe(row));
});

it('no text has no sentences', () => expect(sentences('')).toEqual([]));

const pieces = fc.constantFrom(
  ...['그가 왔다', 'He came', ' ', '.', '?', '…', '”', '“', ' ', '[3]', '3', 'Dr', 'j', '라고', '    '],
);

it('the sentences of any text join to the whole of it, none of them empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 }))).map(parts => parts.join('')),
      text => {
        const list = sentences(text);
        expect(list.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(list.every(({ start, end }) => start < end)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
