import { failure, type Problem, type Result } from '../../domain/problem.ts';
import { syntaxProblem } from '../json.ts';
import type { Block } from '../text/text-format.ts';
import type { BitextFormat, BitextReading, BitextToWrite, TranslationUnit } from './bitext-format.ts';
import { columnOf } from './columns.ts';
import { bitextOf, type Draft, usualStatus } from './draft.ts';
import { scoreOf, statusOf } from './unit-properties.ts';
import { blocksOf, kindOf, tidy } from './unit-text.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text, or one with its kind: `{"kind": "headline", "text": "…"}`. */
function blocksIn(value: unknown): Block[] {
  if (typeof value === 'string') return blocksOf(value);
  if (!isFields(value) || typeof value.text !== 'string') return [];
  const text = tidy(value.text);
  return text === '' ? [] : [{ kind: kindOf(value.kind) ?? 'paragraph', text }];
}

/** The same, or a list of such. */
const allBlocksIn = (value: unknown): Block[] => (Array.isArray(value) ? value.flatMap(blocksIn) : blocksIn(value));

const ownTexts = (fields: Fields): Map<string, readonly Block[]> =>
  new Map(
    Object.entries(fields).flatMap(([key, value]) => {
      const column = columnOf(key);
      return column?.kind === 'text' ? [[column.name, allBlocksIn(value)] as const] : [];
    }),
  );

/** The texts of an object by language or side; they may stand one level down, as `{"translation": {"ko": …}}`. */
const textsIn = (fields: Fields): Map<string, readonly Block[]> =>
  [...Object.values(fields).filter(isFields).map(ownTexts), ownTexts(fields)].find(texts => texts.size > 1) ??
  ownTexts(fields);

const word = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

function readFields(fields: Fields): Draft | undefined {
  const texts = textsIn(fields);
  if (texts.size === 0) return undefined;
  const notes = allBlocksIn(fields.notes ?? fields.note).map(({ text }) => text);
  return { texts, status: statusOf(word(fields.status)), score: scoreOf(word(fields.score)), notes };
}

function readLine(text: string, line: number): Result<Draft> {
  const problem = (code: string, column = 1) => failure({ code, place: { line, column } });
  if (!text.trimStart().startsWith('{')) return problem('bitext.object');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('json.syntax', syntaxProblem(text).place?.column);
  }
  const draft = isFields(value) ? readFields(value) : undefined;
  return draft ? { ok: true, value: draft } : problem('bitext.object');
}

/** Most lines with a mistake before the rest of the file is given up. */
const MOST_MISTAKES = 1000;

function read(text: string): Result<BitextReading> {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const problems: Problem[] = [];
  const drafts: Draft[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (problems.length >= MOST_MISTAKES) break;
    const draft = readLine(line, at + 1);
    if (draft.ok) drafts.push(draft.value);
    else problems.push(...draft.problems);
  }
  return bitextOf(drafts, problems, { first: drafts[0]?.texts.keys().next().value });
}

const written = ({ kind, text }: Block): unknown => (kind === 'paragraph' ? text : { kind, text });

/** One block alone, several in a list, none as no text. */
const side = (blocks: readonly Block[]): unknown => {
  const [first, ...rest] = blocks.map(written);
  return rest.length > 0 ? [first, ...rest] : (first ?? '');
};

function writeUnit(unit: TranslationUnit, { languages }: BitextToWrite): string {
  const { source, target } = languages;
  const [from, to] = source === target ? ['source', 'target'] : [source, target];
  return JSON.stringify({
    [from]: side(unit.source),
    [to]: side(unit.target),
    ...(unit.status !== usualStatus(unit) && { status: unit.status }),
    ...(unit.score !== undefined && { score: Math.round(unit.score * 1e4) / 1e4 }),
    ...(unit.notes.length > 0 && { notes: unit.notes }),
  });
}

/** Whether the first line is an object with two texts, or the beginning of one. */
function recognises(head: string): boolean {
  const [line = ''] = head.replace(/^\uFEFF?\s*/u, '').split(/\r?\n/u, 1);
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) && textsIn(value).size > 1;
  } catch {
    return false;
  }
}

/** JSON Lines: an object a line, with a text a language. */
export const jsonl: BitextFormat = {
  id: 'jsonl',
  purpose: 'memory',
  emptySides: ['source', 'target'],
  extensions: ['jsonl', 'ndjson'],
  recognises,
  read,
  write: bitext => bitext.units.map(unit => `${writeUnit(unit, bitext)}\n`).join(''),
};
