import type { Language } from '../../domain/text/language.ts';
import { canonicalTag } from '../language-tag.ts';

/** What people call a text in a column, or under a key of an object, without saying its language. */
const SIDES: Readonly<Record<string, 'source' | 'target'>> = {
  source: 'source',
  src: 'source',
  original: 'source',
  원문: 'source',
  target: 'target',
  tgt: 'target',
  trg: 'target',
  translation: 'target',
  translated: 'target',
  번역: 'target',
  번역문: 'target',
};

const LANGUAGES: Readonly<Record<string, Language>> = {
  korean: 'ko',
  kor: 'ko',
  한국어: 'ko',
  국문: 'ko',
  english: 'en',
  eng: 'en',
  영어: 'en',
  영문: 'en',
};

/** What stands beside the texts. */
const OTHERS: Readonly<Record<string, 'status' | 'score' | 'note'>> = {
  status: 'status',
  상태: 'status',
  score: 'score',
  점수: 'score',
  note: 'note',
  notes: 'note',
  comment: 'note',
  비고: 'note',
  메모: 'note',
};

/** Languages that a bare tag may name; `id` and `no` are more often numbers than Indonesian and Norwegian. */
const TAG = /^(?!id$|no$)[a-z]{2}(?:[-_](?:[a-z]{2,4}|\d{3}))*$/u;

/** What a column, or a key, holds: a text by its language or side, or something beside the texts. */
export type Column = { readonly kind: 'text'; readonly name: string } | { readonly kind: 'status' | 'score' | 'note' };

const lookUp = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The column that a name means, if it means one: `ko`, `ko-KR`, `English`, `source`, `번역`, `status`. */
export function columnOf(header: string): Column | undefined {
  const name = header.trim().toLowerCase();
  const other = lookUp(OTHERS, name);
  if (other !== undefined) return { kind: other };
  const text = lookUp(SIDES, name) ?? lookUp(LANGUAGES, name) ?? (TAG.test(name) ? canonicalTag(name) : undefined);
  return text === undefined ? undefined : { kind: 'text', name: text };
}
