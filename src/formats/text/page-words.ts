/*
 * What web pages say besides their articles, in English and Korean: rows of data for the engine in `page-rules.ts`. A row
 * takes a whole block or nothing, so that prose that merely speaks of comments or of sharing stays.
 */
/** Why something was left out; its message is `cli.left-out.<reason>`. */
export type Reason =
  | 'menu'
  | 'breadcrumb'
  | 'share'
  | 'comments'
  | 'rights'
  | 'subscribe'
  | 'tools'
  | 'related'
  | 'repeated'
  | 'end'
  | 'form'
  | 'aside'
  | 'outside';

/** Words that are a page's. */
export interface Rule {
  readonly reason: Reason;
  /** What a block as a whole looks like, without a case. */
  readonly whole: RegExp;
  /** `near`: only beside something that is left out already; such words stand in articles, too. `top`: only before the text begins. */
  readonly only?: 'near' | 'top';
  /** Whether articles end here, so that what follows is the page's, if little does or if it holds more of the kind. */
  readonly ends?: true;
}

/** Words of one reason as rules, each a whole block. */
const rules = (reason: Reason, only: Rule['only'], ...patterns: readonly string[]): Rule[] =>
  patterns.map(pattern => ({ reason, whole: new RegExp(`^(?:${pattern})$`, 'iu'), ...(only && { only }) }));

const NETWORKS =
  'facebook|twitter|x|kakao ?talk|kakao ?story|naver|line|band|linkedin|pinterest|reddit|tumblr|whatsapp|telegram|e-?mail|mastodon|bluesky|threads|pocket|print|url|페이스북|트위터|엑스|카카오톡|카카오스토리|카톡|네이버|라인|밴드|이메일|메일|인쇄|프린트|링크|url ?복사|주소 ?복사|링크 ?복사';

/** What papers call their sections; some of them at the top of a page are its menu. */
export const SECTION =
  /^(?:홈|뉴스|정치|경제|사회|문화|국제|세계|지역|전국|북한|스포츠|연예|방송|오피니언|사설|칼럼|사람|인물|생활|건강|과학|it|it\/과학|여행|날씨|포토|영상|동영상|home|news|politics|economy|business|money|society|culture|arts|world|asia|us|uk|local|korea|north korea|sports?|entertainment|opinion|editorials?|columns?|people|life|lifestyle|style|health|science|tech|technology|travel|weather|photos?|videos?)$/iu;

/** Every rule; the first that fits tells the reason. */
export const RULES: readonly Rule[] = [
  ...rules(
    'menu',
    undefined,
    'skip to (?:main )?content',
    'skip to (?:main )?navigation',
    '(?:본문|메뉴|주메뉴|콘텐츠)(?:으로)? ?바로 ?가기',
    'toggle (?:navigation|menu)',
    '전체 ?메뉴(?: ?(?:보기|열기|닫기))?',
  ),
  ...rules(
    'menu',
    'near',
    'menu',
    'search',
    'search for:?',
    'home',
    'about(?: us)?',
    'contact(?: us)?',
    '메뉴',
    '검색',
    '홈',
    '로그인',
    '회원가입',
    '마이페이지',
    'log ?in',
    'sign (?:in|up)',
  ),
  ...rules('breadcrumb', undefined, '(?:you are here:? *)?(?:home|홈|처음|메인) *[»›>/→|] *.{0,100}'),
  ...rules('breadcrumb', 'top', '[^.!?»›]{1,30} [»›] [^.!?]{0,80}'),
  ...rules(
    'share',
    undefined,
    'share this(?: (?:article|post|story|page|entry))?:?',
    '(?:click to )?share (?:on|via|to|by) .{1,40}',
    'click to (?:e-?mail|print|share).{0,60}',
    '(?:like|tweet) this:?',
    'like ?loading(?:\\.{3}|…)',
    `share:? *(?:(?:${NETWORKS})[ ·|,/]*)+`,
    '(?:이 ?)?(?:기사|글|게시물|뉴스|콘텐츠) ?공유(?:하기)?:?',
    '(?:sns|에스엔에스)(?:로)? ?공유(?:하기)?',
    `(?:${NETWORKS})(?:으로|로)? ?공유(?:하기)?`,
    `공유(?:하기)? *(?:(?:${NETWORKS})[ ·|,/]*)+`,
    '(?:url|주소|링크) ?복사(?:하기)?',
  ),
  ...rules(
    'share',
    'near',
    'share',
    'tweet',
    '공유(?:하기)?',
    'copy link',
    'loading(?:\\.{3}|…)',
    'more',
    '더보기',
    '닫기',
    `(?:(?:${NETWORKS})[ ·|,/]*)+`,
  ),
  ...rules(
    'comments',
    undefined,
    'your e-?mail address will not be published\\..{0,80}',
    'required fields are marked \\*',
    'save my name, e-?mail,? and website in this browser for the next time i comment\\.?',
    'this site uses akismet to reduce spam\\..{0,80}',
    'learn how your comment data is processed\\.?',
    'notify me of (?:follow-?up comments|new posts)(?: by e-?mail)?\\.?',
    '(?:post|submit|add|write) (?:a |your )?comment',
    '(?:log|sign) in to (?:leave a )?(?:comment|reply)\\.?',
    'you must be logged in to post a comment\\.?',
    'cancel reply',
    'comments? (?:are|is) closed\\.?',
    'no comments yet\\.?',
    '(?:전체 ?)?댓글 ?(?:\\(?\\d[\\d,]*\\)?개?)',
    '댓글 ?(?:쓰기|달기|등록|작성|보기|입력|로딩 ?중)(?:하기)?',
    '댓글을 (?:입력|작성|남겨|달아) ?.{0,20}',
    '(?:로그인(?:을)? ?(?:후|하시면|하면|한 ?뒤)).{0,20}댓글.{0,30}',
    '이메일 ?주소는 공개되지 않습니다\\..{0,60}',
    '필수 (?:필드|입력창|항목)는 \\*.{0,20}표시.{0,20}',
    '이 사이트는 (?:스팸을 줄이(?:기 위해|는) )?akismet.{0,100}',
  ),
  ...rules(
    'comments',
    undefined,
    'leave a (?:comment|reply)(?: cancel reply| on .{1,80})?',
    'leave your comment',
    '댓글 ?남기기',
    '답글 ?남기기(?: ?응답 ?취소)?',
  ).map(rule => ({ ...rule, ends: true as const })),
  ...rules(
    'comments',
    'near',
    'comments?:? ?\\*?',
    '\\d+ (?:comments?|repl(?:y|ies)|responses?)',
    'name ?\\*?',
    'e-?mail ?\\*?',
    'website',
    'reply',
    '댓글',
    '답글',
    '이름 ?\\*?',
    '이메일 ?\\*?',
    '웹사이트',
    '등록',
  ),
  ...rules(
    'rights',
    undefined,
    '(?:copyright|저작권자?) ?(?:[©ⓒ]|\\(c\\)).{0,120}',
    '[©ⓒ] ?(?:copyright )?(?:\\d{4}|.{0,60}all rights reserved).{0,100}',
    '.{0,100}all rights reserved\\.?.{0,40}',
    '[<(\\[]*(?:.{0,60}(?:[©ⓒ]|\\(c\\)|저작권|copyright).{0,60})?무단 ?(?:전재|복제|배포)(?:[ ,·및와과-]*(?:재배포|복제|배포|전재|ai ?학습.{0,20}))* *(?:를|을)? ?금(?:지(?:합니다|됩니다)?|합니다)[\\s\\])>.]*',
    'proudly powered by .{1,60}',
    'powered by (?:wordpress|blogger|ghost|tistory|medium).{0,40}',
    '(?:본 )?기사의 저작권은 .{1,60}',
  ),
  ...rules(
    'rights',
    'near',
    'privacy policy',
    'terms (?:of (?:use|service)|and conditions)',
    '개인정보 ?(?:처리|취급) ?방침',
    '(?:서비스 ?)?이용약관',
    '청소년 ?보호 ?정책',
  ),
  ...rules(
    'subscribe',
    undefined,
    'subscribe(?: (?:now|here|today))?',
    '(?:subscribe|sign up) (?:to|for|via) (?:our |the |my |this )?(?:(?:free|weekly|daily|monthly|e-?mail) )*(?:newsletters?|blog|rss|e-?mails?|updates|mailing list|feed).{0,60}',
    'enter your e-?mail address to subscribe.{0,100}',
    'join [\\d,.]+k? other subscribers\\.?',
    'follow us(?: on .{1,40})?:?',
    '(?:뉴스레터|채널|기자|블로그|유튜브|메일링)? ?구독(?:하기|신청|하세요)',
    '뉴스레터 ?(?:구독|신청).{0,20}',
    '(?:네이버|카카오톡?|다음|유튜브|구글)(?:에서|의|으로)? .{1,30} ?(?:구독|채널 추가|친구 추가)(?:하기)?',
  ),
  ...rules(
    'tools',
    undefined,
    '(?:글자|글씨|폰트) ?(?:크기|사이즈)(?: ?(?:조절|변경|설정|확대|축소|크게|작게|키우기|줄이기|[+-]|가))*',
    '(?:가 ?){2,5}',
    '(?:기사|본문|음성으로)? ?(?:듣기|읽어주기|스크랩|인쇄)(?: ?하기)?',
    '(?:기사|본문) ?(?:요약|글자 ?크기|번역).{0,10}(?:하기|보기|설정)',
    '(?:back|return) to top',
    '(?:맨 ?위로|위로 ?가기|목록(?:으로|보기))',
    'advertisements?',
    '(?:story|article) continues below.{0,20}',
    '\\d+ ?min(?:ute)?s? read',
    '(?:좋아요|공감|추천|싫어요|화나요|슬퍼요|훈훈해요|후속기사 원해요) ?\\(?\\d*\\)?',
  ),
  ...rules('tools', 'near', '광고', 'ad', '인쇄', '스크랩', 'print', 'pdf', '[가+-]', '크게', '작게', '보통', 'top'),
  ...rules(
    'related',
    undefined,
    'related (?:posts?|articles?|stories|reading|news):?',
    '(?:you may also like|more from .{1,40}|recommended for you|most (?:read|popular|viewed)|trending now):?',
    '(?:recent|popular|latest) (?:posts|articles|comments)',
    '(?:posted|filed) (?:in|under):? .{1,80}',
    '(?:tags?|tagged(?: (?:with|as))?|categor(?:y|ies)):? ?[:#].{1,100}',
    '(?:previous|next|older|newer) (?:post|article|story|entry|posts|entries)(?:[:»«→←›‹ ].{0,100})?',
    '[«←‹] ?(?:previous|prev|older).{0,100}',
    '(?:next|newer).{0,100} ?[»→›]',
    '(?:이전|다음) ?(?:글|기사|포스트|게시물)(?:[ :»«→←›‹].{0,100})?',
    '(?:관련 ?(?:기사|글|포스트)|(?:추천|인기) ?(?:기사|글|포스트)|많이 ?본 ?(?:기사|뉴스|글))(?: ?더 ?보기)?:?',
    '(?:이 기자의|기자의|.{1,10} 기자의?) ?(?:다른|최신|더 ?많은) ?기사(?: ?(?:더 ?보기|보기))?',
    '(?:태그|키워드|카테고리|분류) ?[:#].{1,100}',
    '(?:#[\\p{L}\\p{N}_]{1,30}[ ,]*){2,}',
  ),
  ...rules('related', 'near', 'read more', 'see also', 'latest news', 'recent news', '(?:주요|최신|인기) ?뉴스'),
];
