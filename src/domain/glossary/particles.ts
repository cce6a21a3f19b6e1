/*
 * What may follow a Korean noun inside its eojeol, as rows. A row leads from one state to another, so that rows chain:
 *
 *   noun ──들──► noun ──에게──► role ──까지──► focus ──도──► closing
 *   noun ──이──► copula ──었──► stem ──던──► closing            (endings.ts)
 *
 * Forms are written in syllables; one that starts with a bare consonant joins the syllable before it: ㄴ in 한다.
 */
import type { Agreement } from './final-consonant.ts';

/** Where a reader stands after a term and what has followed it so far. */
export type TailState =
  | 'noun'
  | 'name'
  | 'role'
  | 'focus'
  | 'closing'
  | 'nominal'
  | 'told'
  | 'quote'
  | 'copula'
  | 'verb'
  | 'stem'
  | 'infinitive';

/** The states in which a word may not end: a stem asks for an ending. */
export const UNFINISHED: ReadonlySet<TailState> = new Set(['name', 'copula', 'verb', 'stem']);

/**
 * Forms that lead from any of some states to another. `needs` is the sound asked for before; `least` how many
 * syllables the term must have, because with shorter ones the form mostly makes another word (날씨, 군인, 당하다);
 * `before` what the text must go on with where the form ends the eojeol.
 */
export interface TailRow {
  readonly from: readonly TailState[];
  readonly to: TailState;
  readonly forms: string;
  readonly needs?: Agreement;
  readonly least?: number;
  readonly before?: RegExp;
}

const NOUN = ['noun', 'role', 'focus', 'nominal'] as const;

/** Plurals, honorifics and the like: the word stays a noun. */
const SUFFIXES: readonly TailRow[] = [
  { from: ['noun'], to: 'noun', forms: '들' },
  { from: ['noun'], to: 'noun', forms: '님 씨 측 쪽 끼리 쯤 씩 중', least: 2 },
  // 김정은이가, 김일성이는: the familiar 이 after a full name. After a shorter noun it is another word (고양이가).
  { from: ['noun'], to: 'name', forms: '이', needs: 'closed', least: 3 },
  { from: ['name'], to: 'closing', forms: '가 는 를 도 의 와 랑 만 한테 에게 보다 처럼 하고 네' },
];

/** Case particles (부사격 조사): what the noun does in the sentence. */
const ROLES: readonly TailRow[] = [
  {
    from: ['noun', 'focus', 'nominal'],
    to: 'role',
    forms: '에 에서 에게 에게서 에게로 에로 한테 한테서 께 께서 하고 에다 에다가 더러',
  },
  { from: ['noun', 'focus', 'nominal'], to: 'role', forms: '로 로서 로써', needs: 'ro' },
  { from: ['noun', 'focus', 'nominal'], to: 'role', forms: '으로 으로서 으로써', needs: 'euro' },
  { from: ['noun', 'focus', 'nominal'], to: 'role', forms: '과 이랑', needs: 'closed' },
  { from: ['noun', 'focus', 'nominal'], to: 'role', forms: '와 랑', needs: 'open' },
];

/** Auxiliary particles (보조사) that others may follow. */
const FOCUS: readonly TailRow[] = [
  {
    from: NOUN,
    to: 'focus',
    forms: '까지 부터 만 조차 마저 밖에 뿐 만큼 대로 마다 보다 처럼 같이 치고',
  },
];

/** Particles that end the word: subject, object, topic, genitive and those that stand for them. */
const CLOSING: readonly TailRow[] = [
  { from: NOUN, to: 'closing', forms: '은 이 을 은커녕', needs: 'closed' },
  { from: NOUN, to: 'closing', forms: '는 가 를 는커녕', needs: 'open' },
  { from: NOUN, to: 'closing', forms: '도 의 커녕' },
  { from: NOUN, to: 'closing', forms: '이여', needs: 'closed' },
  // 에는, 에서는, 까지는 … shrunk; not 론, 완 and 관, which mostly are parts of other words (위기론, 기념관).
  { from: NOUN, to: 'closing', forms: '엔 에선 에겐 에게선 한텐 한테선 께선 까진 부턴 보단 하곤' },
  { from: NOUN, to: 'closing', forms: '로선', needs: 'ro' },
  { from: NOUN, to: 'closing', forms: '으론 으로선', needs: 'euro' },
  { from: ['role', 'focus', 'closing'], to: 'closing', forms: '요' },
];

/** All that particles allow after a noun. */
export const PARTICLES: readonly TailRow[] = [...SUFFIXES, ...ROLES, ...FOCUS, ...CLOSING];
