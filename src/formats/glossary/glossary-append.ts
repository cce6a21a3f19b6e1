import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Glossary, TermEntry } from '../../domain/glossary/entry.ts';
import { failure, type Result, success } from '../../domain/problem.ts';
import { isJson, syntaxProblem, tree } from '../json.ts';
import { uniqueIds } from './glossary-ids.ts';
import { glossaryJson, writeJson, writtenEntry } from './glossary-json.ts';

/** What was added to a glossary, and the whole text with it. */
export interface Appended {
  readonly text: string;
  readonly added: readonly TermEntry[];
}

/** What an entry says, whatever its id. */
const content = ({ languages }: TermEntry): string =>
  JSON.stringify(Object.entries(languages).toSorted(([a], [b]) => Number(a > b) - Number(a < b)));

/** Whether two entries say the same, whatever their ids. */
export const sameContent = (a: TermEntry, b: TermEntry): boolean => content(a) === content(b);

/** The entries that are not there yet, with ids that are free; references follow. */
function fresh(known: readonly TermEntry[], taken: readonly string[], entries: readonly TermEntry[]): TermEntry[] {
  const there = new Map(known.map(entry => [content(entry), entry.id]));
  const unique = uniqueIds(taken);
  const ids = new Map<string, string>();
  const added = entries.filter(entry => {
    const same = there.get(content(entry));
    ids.set(entry.id, same ?? unique(entry.id));
    return same === undefined;
  });
  return added.map(entry => ({
    ...entry,
    id: ids.get(entry.id) ?? entry.id,
    related: entry.related.flatMap(id => ids.get(id) ?? []),
  }));
}

/** Puts entries behind the last one of a list, laid out as the native form is. */
function insert(text: string, list: Node, entries: readonly TermEntry[]): string {
  const last = list.children?.at(-1);
  const at = last ? last.offset + last.length : list.offset + 1;
  const written = entries.map(entry => `\n${writeJson(writtenEntry(entry))}`.replaceAll('\n', '\n    '));
  return text.slice(0, at) + (last ? ',' : '') + written.join(',') + (last ? '' : '\n  ') + text.slice(at);
}

/** Every id in a list of entries, those that cannot be used included: a person may yet mend them. */
const idsIn = (list: Node): string[] =>
  (list.children ?? []).flatMap(node => {
    const id: unknown = findNodeAtLocation(node, ['id'])?.value;
    return typeof id === 'string' ? [id] : [];
  });

/**
 * A native glossary with more entries at its end and all else as a person wrote it. Entries that are there already are
 * not added again. Fails where the text is no glossary, so that nothing damaged is written over.
 */
export function appendEntries(json: string, entries: readonly TermEntry[]): Result<Appended> {
  const text = json.replace(/^\uFEFF/u, '');
  const root = tree(text);
  const list = root && findNodeAtLocation(root, ['entries']);
  const read = glossaryJson.read(text, 'glossary');
  if (!isJson(text)) return failure(syntaxProblem(text));
  if (list?.type !== 'array') return read.ok ? failure({ code: 'glossary.form' }) : read;
  const known = read.ok ? read.value.glossary.entries : [];
  const added = fresh(known, idsIn(list), entries);
  return success({ text: added.length > 0 ? insert(text, list, added) : text, added });
}

/** A new native glossary, empty, to append to. */
export const emptyGlossary = (head: Omit<Glossary, 'entries'>): string => `${writeJson({ ...head, entries: [] })}\n`;
