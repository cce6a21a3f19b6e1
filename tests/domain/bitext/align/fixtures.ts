/** Short texts of our own with how they go together, `korean:english` numbers from 0. */
export interface Fixture {
  readonly title: string;
  readonly korean: readonly string[];
  readonly english: readonly string[];
  readonly beads: string;
}

/** A school morning: one Korean sentence becomes two, and two become one. */
export const CLASSROOM: Fixture = {
  title: 'a school morning, with a sentence parted and two joined',
  korean: [
    '월요일 아침에 선생님이 새로운 학생을 교실로 데리고 왔다.',
    '학생의 이름은 마리아였고, 그의 가족은 브라질에서 서울로 이사했다.',
    '마리아는 한국어를 조금밖에 하지 못했다.',
    '그러나 영어는 잘했다.',
    '점심 시간에 아이들이 마리아에게 학교의 도서관과 운동장을 보여주었다.',
    '도서관에는 책이 1만2000권 있었다.',
    '"이 책들을 모두 읽을 수 있을까요?" 마리아가 물었다.',
  ],
  english: [
    'On Monday morning the teacher brought a new student to the classroom.',
    'The name of the student was Maria.',
    'Her family had moved from Brazil to Seoul.',
    'Maria spoke only a little Korean, but her English was good.',
    'At lunch time the children showed Maria the library and the playground of the school.',
    'There were 12,000 books in the library.',
    '"Can I read all these books?" Maria asked.',
  ],
  beads: '0:0 1:1,2 2,3:3 4:4 5:5 6:6',
};

/** A harbour: a Korean sentence that was not translated, and an English one that was added. */
export const HARBOUR: Fixture = {
  title: 'a harbour in a storm, with a sentence left out and one added',
  korean: [
    '지난 9월 11일 저녁, 태풍이 부산 항구를 덮쳤다.',
    '파도는 높이가 8미터에 이르렀다.',
    '어부 김민수 씨는 배 세 척을 잃었다.',
    '그의 아버지도 같은 바다에서 평생 고기를 잡았다고 한다.',
    '정부는 피해를 입은 주민들에게 50억 원을 지원하기로 결정했다.',
    '"바다가 무섭지만 떠날 수 없습니다." 김 씨는 기자에게 말했다.',
    '기상청은 다음 주에 비가 더 올 것이라고 경고했다.',
  ],
  english: [
    'On the evening of September 11, a typhoon struck the harbor of Busan.',
    'The waves reached a height of eight meters.',
    'Kim Min-su, a fisherman, lost three boats.',
    'The government has decided to give 5 billion won in aid to residents who suffered damage.',
    '"I fear the sea, but I cannot leave," Kim told a reporter.',
    'Insurance companies in London and Tokyo declined to comment.',
    'The weather agency warned that more rain would come next week.',
  ],
  beads: '0:0 1:1 2:2 3: 4:3 5:4 :5 6:6',
};

/** A manual: Latin words that stay, a heading, a list. */
export const INSTALLING: Fixture = {
  title: 'a manual with commands that stay as they are',
  korean: [
    '# 설치하기',
    '먼저 Git 저장소를 복사합니다.',
    '그런 다음 npm install 명령을 실행하세요.',
    'Node.js 22 이상의 버전이 필요합니다.',
    '설정 파일은 config.json입니다.',
    '이 파일에서 언어와 색을 바꿀 수 있습니다.',
    '문제가 있으면 GitHub에 알려 주세요.',
  ],
  english: [
    '# Installing',
    'First, copy the Git repository. Then run the npm install command.',
    'You need Node.js version 22 or later.',
    'The configuration file is config.json.',
    'You can change the language and the colors in this file.',
    'If you have a problem, please tell us on GitHub.',
  ],
  beads: '0:0 1,2:1 3:2 4:3 5:4 6:5',
};
