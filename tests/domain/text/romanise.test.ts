import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { romanise } from '../../../src/domain/text/romanise.ts';

/** `word latin word latin …` in pairs. */
const pairs = (drawing: string): [string, string][] => {
  const words = drawing.trim().split(/\s+/u);
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : []));
};

/** The examples of 국어의 로마자 표기법 (2000), chapters 2 and 3, without its verbs in ㄱㅎ, ㅂㅎ and its hyphens and capitals. */
const OFFICIAL = pairs(`
  구미 gumi          영동 yeongdong      백암 baegam        옥천 okcheon       합덕 hapdeok       호법 hobeop
  월곶 wolgot        벚꽃 beotkkot       한밭 hanbat        구리 guri          설악 seorak        칠곡 chilgok
  임실 imsil         울릉 ulleung        대관령 daegwallyeong                  광희문 gwanghuimun 백마 baengma
  신문로 sinmunno    종로 jongno         왕십리 wangsimni   별내 byeollae      신라 silla         학여울 hangnyeoul
  알약 allyak        해돋이 haedoji      같이 gachi         굳히다 guchida     맞히다 machida     좋고 joko
  놓다 nota          낳지 nachi          묵호 mukho         집현전 jiphyeonjeon                   압구정 apgujeong
  낙동강 nakdonggang 죽변 jukbyeon       낙성대 nakseongdae 합정 hapjeong      팔당 paldang       샛별 saetbyeol
  울산 ulsan         중앙 jungang        반구대 bangudae    세운 seun          해운대 haeundae    부산 busan
  세종 sejong        남산 namsan         속리산 songnisan   금강 geumgang      독도 dokdo         경복궁 gyeongbokgung
  무량수전 muryangsujeon                 연화교 yeonhwagyo  극락전 geungnakjeon                   안압지 anapji
  남한산성 namhansanseong                화랑대 hwarangdae  불국사 bulguksa    현충사 hyeonchungsa
  독립문 dongnimmun  오죽헌 ojukheon     촉석루 chokseongnu 종묘 jongmyo       다보탑 dabotap
  제주 jeju          충청북 chungcheongbuk                  의정부 uijeongbu   양주 yangju        도봉 dobong
  신창 sinchang      삼죽 samjuk         인왕 inwang        당산 dangsan       봉천 bongcheon     퇴계로 toegyero
`);

/** More of the kind, after the standard pronunciation that the dictionaries of the National Institute give. */
const ALIKE = pairs(`
  국립 gungnip       국민 gungmin        한라산 hallasan    서울역 seoullyeok  꽃잎 kkonnip       벚꽃잎 beotkkonnip
  북한 bukhan        입학 iphak          맏형 mathyeong     독립협회 dongniphyeophoe              여의도 yeouido
  닭 dak             값 gap              넋이 neoksi        여덟 yeodeol       밟다 bapda         읽다 ikda
  앉다 anda          싫다 silta          많지 manchi        뚫는 ttulleun      읊는 eumneun       없는 eomneun
  놓는 nonneun       쌓이다 ssaida       끓이다 kkeurida    밖 bak             부엌 bueok         무릎 mureup
  협력 hyeomnyeok    법률 beomnyul       침략 chimnyak      대통령 daetongnyeong                  난로 nallo
  생산량 saengsannyang                   결단력 gyeoldannyeok                  국가총동원령 gukgachongdongwonnyeong
  횡단로 hoengdanno  상견례 sanggyeonnye 군사전력 gunsajeollyeok               북한언론 bukhaneollon
  강남역 gangnamnyeok                    대체병역 daechebyeongyeok             동시통역 dongsitongyeok
  첫인상 cheodinsang 겉옷 geodot         값어치 gabeochi    핵연료 haengnyeollyo                  색연필 saengnyeonpil
  흙 heuk            삶 sam              외곬 oegol         붙이다 buchida     벼훑이 byeohulchi  밝히기 balkigi
`);

const OF_THE_ARTICLE = pairs(`
  폭풍군단 pokpunggundan                 러시아 reosia     훈춘 hunchun       국가정보원 gukgajeongbowon
  동북항일연군 dongbukhangillyeongun     만주 manju         뱌츠코예 byacheukoye                  함초롬바탕체 hamchorombatangche
  선발대 seonbaldae  핵무기 haengmugi    백악관 baegakgwan  안보리 anbori      휴전선 hyujeonseon
`);

test('the official examples are at least sixty', () => {
  expect(OFFICIAL.length).toBeGreaterThanOrEqual(60);
});

describe.each([
  ['the official examples', OFFICIAL],
  ['others like them', ALIKE],
  ['words of the article', OF_THE_ARTICLE],
])('%s', (_title, rows) => {
  test.each(rows)('%s → %s', (word, latin) => {
    expect(romanise(word)).toBe(latin);
    expect(romanise(word.normalize('NFD'))).toBe(latin);
  });
});

describe('what is not Hangul stays', () => {
  test.each([
    ['제88여단', 'je88yeodan'],
    ['KN-23 미사일', 'KN-23 misail'],
    ['‘김일성’', '‘gimilseong’'],
    ['안보리 결의', 'anbori gyeorui'],
    ['북·러 조약', 'buk·reo joyak'],
    ['독립 문', 'dongnip mun'],
    ['北韓 ㅋㅋ café', '北韓 ㅋㅋ café'],
    ['cafe\u0301 북', 'cafe\u0301 buk'],
    ['', ''],
  ])('%s → %s', (korean, latin) => {
    expect(romanise(korean)).toBe(latin);
  });

  test('no syllable is lost or left, whatever meets', () => {
    const hangul = fc.string({
      unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map(code => String.fromCharCode(code)),
      minLength: 1,
    });
    fc.assert(
      fc.property(hangul, run => {
        const latin = romanise(run);
        expect(latin).toMatch(/^[a-z]+$/u);
        expect(latin.match(/[aeiouwy]+/gu)?.length).toBeGreaterThan(0);
        expect(romanise(run.normalize('NFD'))).toBe(latin);
      }),
    );
  });
});
