import type { Language } from '../../domain/text/language.ts';
import { canonicalTag } from '../language-tag.ts';

/** What a column holds. A column of terms has the language tag alone for its name. */
export type ColumnKind =
  | 'id'
  | 'terms'
  | 'status'
  | 'hanja'
  | 'romanisation'
  | 'exclude'
  | 'definition'
  | 'note'
  | 'related';

/** A column by its name; without a language it is of the usual one for its kind, or as the cell's script tells. */
export interface Column {
  readonly kind: ColumnKind;
  readonly language: Language | undefined;
}

/** Names of columns, as people write them. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  id: 'id',
  status: 'status',
  상태: 'status',
  hanja: 'hanja',
  한자: 'hanja',
  romanisation: 'romanisation',
  romanization: 'romanisation',
  로마자: 'romanisation',
  exclude: 'exclude',
  definition: 'definition',
  정의: 'definition',
  뜻: 'definition',
  note: 'note',
  comment: 'note',
  비고: 'note',
  메모: 'note',
  related: 'related',
  관련어: 'related',
};

const LANGUAGES: Readonly<Record<string, Language>> = { korean: 'ko', 한국어: 'ko', english: 'en', 영어: 'en' };

/** The language of columns that name none; those of definitions and notes go by script. */
const USUAL: Readonly<Partial<Record<ColumnKind, Language>>> = { hanja: 'ko', romanisation: 'ko', exclude: 'ko' };

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;

const lookUp = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The language that a column is named for, `id` apart, which is the entry's. */
function tagOf(name: string): Language | undefined {
  const known = lookUp(LANGUAGES, name);
  if (known !== undefined || !TAG.test(name) || name === 'id') return known;
  return canonicalTag(name);
}

/** `definition_en`, `en_status`, `ko`, `hanja` as columns; nothing for a name that means none. */
export function columnOf(header: string): Column | undefined {
  const name = header.trim().toLowerCase();
  const alone = lookUp(KINDS, name);
  if (alone !== undefined) return { kind: alone, language: USUAL[alone] };
  const [first = '', second = ''] = name.split(/[_ ](.+)/u);
  const language = tagOf(second) ?? tagOf(first);
  const kind = lookUp(KINDS, first) ?? lookUp(KINDS, second);
  if (kind !== undefined && language !== undefined) return { kind, language };
  const terms = tagOf(name);
  return terms === undefined ? undefined : { kind: 'terms', language: terms };
}

/** The name that a column is written under. */
export function columnName({ kind, language }: Column): string {
  if (language === undefined || USUAL[kind] === language) return kind;
  if (kind === 'terms') return language;
  return kind === 'status' ? `${language}_status` : `${kind}_${language}`;
}

/** Whether a language can name a column of terms that is understood again. */
export const isColumnLanguage = (language: Language): boolean => tagOf(language.toLowerCase()) === language;
