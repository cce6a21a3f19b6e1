import { describe, expect, test } from 'vitest';
import { bare, drawn, indexed, type Row } from './draw.ts';

const index = indexed(
  'ko',
  `폭풍군단
   제11군단 | 11군단
   88여단
   북한 −강
   북한군
   김일성
   김정은
   하산
   코민테른
   국정원
   러시아
   러시아 연방
   소련
   나토 | NATO
   IAEA
   OPEC
   안보리 | 유엔 안전보장이사회
   안보리 결의
   포탄
   파병
   자동개입 조항
   국가정보원
   핵
   핵무기
   무기 −한
   무인기
   대북 제재
   세기와 더불어
   3·1운동
   F-16
   T-34
   배신자
   휴전선
   당
   군
   인도
   이상 −하
   고도 −로
   조선
   회담
   이란
   전범 −위
   유사시 −설
   교리
   만주
   경기
   사
   구축
   선거
   작전
   피해
   지휘관
   수정주의
   부대
   국무위원장
   현지 적응 훈련
   대통령`,
);

const HITS: readonly Row[] = [
  // Particles and the final consonant
  ['{폭풍군단}이 움직였다', '이 after a consonant'],
  ['{나토}가 나섰다', '가 after a vowel'],
  ['{폭풍군단}은 정예다', '은 after a consonant'],
  ['{러시아}는 부인했다', '는 after a vowel'],
  ['{포탄}을 보냈다', '을 after a consonant'],
  ['{러시아}를 돕는다', '를 after a vowel'],
  ['{코민테른}의 회의', 'the genitive'],
  ['{안보리}의 결정', 'the genitive after a vowel'],
  ['{북한}과 {러시아}', '과 after a consonant, and nothing after the other'],
  ['{러시아}와의 관계', '와 and the genitive'],
  ['{소련}으로 넘어갔다', '으로 after ㄴ'],
  ['{러시아}로 갔다', '로 after a vowel'],
  ['{나토}에 알렸다', 'place'],
  ['{나토}까지 움직였다', 'as far as'],
  ['{포탄}도 병사도', 'also'],
  ['{북한}에서 쓴다', 'place of action'],
  ['{국정원}에게 물었다', 'to a person'],
  ['{김정은}한테 들었다', 'to a person, as spoken'],
  ['{북한}부터 보자', 'from'],
  ['{북한}만 안다', 'only'],
  ['{북한}밖에 없다', 'nothing but'],
  ['{북한}조차 몰랐다', 'even'],
  ['{러시아}마저 돌아섰다', 'even the last'],
  ['{북한}보다 크다', 'than'],
  ['{소련}처럼 무너졌다', 'like'],
  ['{나토}만큼 중요하다', 'as much as'],
  ['{북한}대로 계산이 있다', 'in its own way'],
  ['{부대}마다 다르다', 'each'],
  ['{북한}이나 {러시아}나 같다', '이나 and 나'],
  ['{폭풍군단}이든 {나토}든', '이든 and 든'],
  ['{북한}이건 {러시아}건 마찬가지다', '이건 and 건'],
  ['{북한}이며 {소련}이며', 'a list'],
  ['{북한}이랑 {러시아}랑', 'and, as spoken'],
  ['{나토}하고 손잡았다', '하고 is a particle here'],
  ['{북한}이라도 어렵다', 'even if it is'],
  ['{나토}야말로 적이다', 'the very one'],
  ['{포탄}은커녕 총알도 없다', 'far from'],
  ['{대통령}께서 말씀하셨다', 'honorific subject'],
  // Chains
  ['{소련}에서는 달랐다', 'place and topic'],
  ['{김정은}에게까지도 알려졌다', 'three particles'],
  ['{러시아}로부터의 지원', 'from and genitive'],
  ['{북한}으로부터의 {포탄}', 'from and genitive after a consonant'],
  ['{북한}으로서는 {소련}으로서의 몫', 'as, with the topic and the genitive'],
  ['{러시아}에로의 길', 'as the North writes it'],
  ['{북한}만의 일이 아니다', 'only and genitive'],
  ['{파병}만으로도 충분하다', 'only, by, also'],
  ['{나토}에선 말이 없다', 'a topic that shrinks to ㄴ'],
  ['{러시아}엔 없다', '에는 shrunk'],
  ['{나토}까진 아니다', '까지는 shrunk'],
  ['{파병}으론 어렵다', '으로는 shrunk'],
  ['{부대}답게 싸웠다', 'worthy of the name'],
  ['{러시아}뿐만 아니라', 'not only'],
  ['{북한}뿐이다', 'nothing but it is'],
  ['{무기}에서부터 {포탄}까지', 'from … to'],
  // Plurals and honorifics
  ['{포탄}들이 떨어졌다', 'plural'],
  ['{지휘관}들에게만 알렸다', 'plural and two particles'],
  ['{대통령}님께서는', 'honorific and topic'],
  ['{김일성}씨의 아들', 'Mr'],
  ['{북한}측은 말이 없다', 'side'],
  ['{러시아}쪽으로 갔다', 'direction'],
  ['{김정은}이가 왔다', 'the familiar 이 after a name'],
  ['{김정은}은 웃었다', 'a name that ends in 은, and 은'],
  ['{김정은} {국무위원장}은', 'a name and a title'],
  ['{지휘관}끼리의 다툼', 'among themselves'],
  // Copula
  ['그를 이끌던 {김일성}이다.', 'it is'],
  ['그것은 {폭풍군단}이었던 것이다', 'it had been'],
  ['상대는 {나토}였다', 'it was, shrunk'],
  ['적은 {러시아}다', 'it is, after a vowel'],
  ['{북한}이라는 나라', 'called'],
  ['{나토}라는 이름', 'called, after a vowel'],
  ['{국정원}이라고도 한다', 'also called'],
  ['{배신자}라고까지 불렀다', 'even called'],
  ['{회담}이란 무엇인가', '이란 is not the country here'],
  ['특수 {부대}인 {폭풍군단}', 'which is'],
  ['그것이 {파병}인지 모른다', 'whether it is'],
  ['{폭풍군단}일 가능성이 크다', 'that may be'],
  ['{폭풍군단}일지도 모른다', 'perhaps it is'],
  ['{파병}임을 밝혔다', 'that it is'],
  ['상대는 {나토}입니다', 'it is, politely'],
  ['{러시아}이기도 하다', 'it is, among other things'],
  ['{지휘관}이자 {대통령}', 'and at the same time'],
  ['{북한}이 아니라 {러시아}였더라면', 'had it been'],
  ['{파병}이라기보다는 여행이다', 'rather than'],
  // Light verbs
  ['{파병}했다', 'did'],
  ['{파병}된 병력', 'that was done'],
  ['{파병}하기로 했다', 'to do'],
  ['{파병}키로 했다', '하기로 shrunk, as newspapers have it'],
  ['{파병}토록 했다', '하도록 shrunk'],
  ['{파병}되었는지를 물었다', 'whether it was done'],
  ['{파병}시켰다고 한다', 'had it done'],
  ['{파병}하겠다는 뜻', 'intention'],
  ['{파병}해야 한다', 'must'],
  ['{파병}해왔던 나라', 'an auxiliary without a space'],
  ['{파병}하고있는 나라', 'as the North spaces it'],
  ['{파병}함으로써 얻는 것', 'by doing'],
  ['{파병}됨에 따라', 'as it is done'],
  ['{파병}할지도 모른다', 'may do'],
  ['{파병}하셨습니까', 'politely'],
  ['{피해}받은 사람', 'received'],
  ['{파병}당하는 병사들', 'suffered'],
  ['{파병}한다면서도 숨긴다', 'though they say they do'],
  // Spaces
  ['{자동개입 조항}에 따라', 'as listed'],
  ['{자동 개입 조항}에 따라', 'more spaces'],
  ['{자동개입조항}의 뜻', 'no spaces'],
  ['{국가 정보원}은 밝혔다', 'a compound listed without a space'],
  ['{대북제재}가 풀린다', 'a phrase listed with a space'],
  ['{현지적응 훈련}을 받는다', 'only one of two spaces'],
  ['{세기와더불어}', 'a title without spaces'],
  // Quotes and brackets
  ['‘{김일성}’은 누구인가', 'quotes between'],
  ['나라 이름을 ‘{러시아}’라고 적었다', 'quotes and a copula that suits the vowel'],
  ['"{북한}"이라는 이름', 'straight quotes'],
  ['『{세기와 더불어}』에서', 'title brackets'],
  ['{하산}(Хасан)의 전투', 'a bracket between'],
  ['‘{하산}(Хасан)’에서', 'a bracket inside quotes'],
  ['{나토}({NATO})가', 'a bracket that is a term too'],
  ['{유엔 안전보장이사회}({안보리})는', 'either word may decide on the particle'],
  ['{폭풍군단}[3]이', 'a note mark between'],
  ['{폭풍군단}(暴風軍團), 곧 {제11군단}', 'Hanja, and a comma'],
  // Left edge
  ['[속보]{북한}, 발사', 'a label before'],
  ['“{북한}이 움직였다”', 'an opening quote before'],
  ['({소련}의 후원)', 'an opening bracket before'],
  ['남한·{북한}·{러시아}', 'middle dots'],
  ['{러시아}-{북한} 관계', 'a hyphen'],
  ['{러시아}/{북한}', 'a slash'],
  ['막았다.{북한}은', 'no space after a full stop'],
  // Digits and Latin letters
  ['{11군단}이 왔다', 'a term that starts with digits'],
  ['{88여단}에서', 'digits and place'],
  ['{F-16}이 떴다', 'six is read 육'],
  ['{T-34}가 왔다', 'four is read 사'],
  ['{IAEA}는 밝혔다', 'A is read 에이'],
  ['{OPEC}은 줄였다', 'an acronym read as a word'],
  ['{3ㆍ1운동}과', 'another middle dot'],
  ['{3.1 운동}과', 'a full stop in place of the dot'],
  // Longest
  ['{북한군}의 {핵무기}', 'the longer terms, not 북한 and 핵'],
  ['{유엔 안전보장이사회} 결의', 'the longer of two that overlap'],
  ['{러시아 연방}은', 'the longer phrase'],
];

const MISSES: readonly Row[] = [
  // Another word begins the same way
  ['이상하다고 여겼다', '이상하다 is odd; the entry excludes 하'],
  ['이상한 일이다', '한 is 하 with ㄴ'],
  ['당시 만주국에서는', '당시 is then; 만주국 is a state of its own'],
  ['당신은 누구', '당신 is you'],
  ['큰 손해를 당했다', '당하다 is to suffer, not 당 with a light verb'],
  ['당국이 밝혔다', 'authorities'],
  ['고도로 발달한', '고도로 is highly; the entry excludes 로'],
  ['조선소에서 일한다', 'a shipyard'],
  ['조선업이 살아났다', 'shipbuilding'],
  ['인도적 지원', 'humanitarian, not India'],
  ['인도양에서', 'the Indian Ocean'],
  ['인도네시아는', 'Indonesia'],
  ['인도주의', 'humanitarianism'],
  ['전범위에 걸쳐', 'full range; the entry excludes 위'],
  ['유사시설이 있다', 'similar facilities; excluded'],
  ['교리상 어렵다', 'a compound with 상'],
  ['만주어를 배웠다', 'Manchu'],
  ['경기도의 인구', 'the province: 도 takes no particle'],
  ['경기도에서 산다', 'the province again'],
  ['사과를 먹었다', '과 never follows a vowel'],
  ['핵심은 이것이다', 'the core'],
  ['핵가족이 늘었다', 'a nuclear family'],
  ['군인과 민간인', 'a soldier is not 군 with 이다'],
  ['군인은 말이 없다', 'the same with 은'],
  ['구축함이 떴다', 'a destroyer'],
  ['선거일에 만나자', 'an election day'],
  ['작전일지를 읽었다', 'a log'],
  ['피해자가 나왔다', 'a victim'],
  ['무기고를 열었다', 'an armoury'],
  ['무기한 연기했다', 'indefinitely; excluded'],
  ['무기징역을 받았다', 'for life'],
  ['무인기지에는 아무도 없다', 'an unmanned base, not 무인기'],
  ['북한강이 흐른다', 'the river; excluded'],
  ['러시아어 원문', 'the language'],
  ['러시아군이 밀렸다', 'a compound that is not listed'],
  ['러시아인이 많다', 'a Russian'],
  ['러시아산 가스', 'made in'],
  ['그의 소련행은', 'bound for'],
  ['소련군이 들어왔다', 'another army, not listed'],
  ['북한식 표기', 'style'],
  ['김일성대학을 나왔다', 'a university'],
  ['포탄두를 갈았다', 'no particle'],
  ['하산길에 올랐다', 'the way down'],
  ['나토군의 병력', 'a compound'],
  ['파병국이 늘었다', 'a sender'],
  ['파병설이 돌았다', 'a rumour'],
  ['회담장에서', 'a venue'],
  ['러시아론을 읽었다', 'a theory of'],
  ['교리론 강의', '론 is not 로는 shrunk'],
  ['전범관 옆', '관 is not 과는 shrunk'],
  // The term is the second part
  ['남북한이 함께', 'both Koreas'],
  ['친러시아 세력', 'pro-Russian'],
  ['반핵 운동', 'anti-nuclear'],
  ['제재의 대상이란 말', '이란 inside 대상이란'],
  ['정당의 당수', 'a party inside a word; 당수 its head'],
  ['111군단이', 'another number'],
  ['생화학무기를', 'weapons inside a compound'],
  ['조선(朝鮮)소를', 'a bracket does not end the word'],
  ['남(南)북한의', 'nor does it begin one'],
  // The particle does not suit
  ['나토이 왔다', '이 after a vowel'],
  ['폭풍군단가 왔다', '가 after a consonant'],
  ['폭풍군단로 갔다', '로 after ㄴ'],
  ['러시아으로 갔다', '으로 after a vowel'],
  ['T-34이 왔다', '이 after 사'],
  ['NATO이 왔다', '이 after 오'],
  ['포탄의는', 'nothing follows the genitive'],
  ['폭풍군단도를', 'nothing but 요 follows 도'],
  ['파병하다시피하', 'a stem without an ending'],
  // Spaces
  ['이 상은 크다', 'this prize: a short word is not parted'],
  ['만 주를 샀다', 'ten thousand shares'],
  ['안 보리를 심었다', 'no barley: parts of one syllable'],
  ['무 기를 뽑았다', 'a syllable apart'],
  ['국, 정원', 'a comma between'],
];

describe('Korean terms are found with what follows them', () => {
  test.each(HITS)('%s — %s', drawing => {
    expect(drawn(index, bare(drawing), 'ko')).toBe(drawing);
  });
});

describe('Korean words that only look like a term are left alone', () => {
  test.each(MISSES)('%s — %s', text => {
    expect(drawn(index, text, 'ko')).toBe(text);
  });
});
