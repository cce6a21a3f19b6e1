import { applyEdits, findNodeAtLocation, type JSONPath, modify, type Node } from 'jsonc-parser';
import type { TermEntry } from '../../domain/glossary/entry.ts';
import { tree } from '../json.ts';
import { sameContent } from './glossary-append.ts';
import { glossaryJson } from './glossary-json.ts';

/** Where an entry stands in a list of them, and where others name it, the last first: so that what is taken out moves none. */
function placesOf(list: Node, id: string): JSONPath[] {
  const nodes = list.children ?? [];
  const named = nodes.flatMap((node, at) =>
    (findNodeAtLocation(node, ['related'])?.children ?? []).flatMap((each, index): JSONPath[] =>
      each.value === id ? [['entries', at, 'related', index]] : [],
    ),
  );
  const at = nodes.findIndex(node => findNodeAtLocation(node, ['id'])?.value === id);
  return at < 0 ? [] : [...named.reverse(), ['entries', at]];
}

/** A native glossary without an entry, and all else as a person wrote it; undefined where it does not hold that entry. */
export function removeEntry(json: string, entry: TermEntry): string | undefined {
  const text = json.replace(/^\uFEFF/u, '');
  const root = tree(text);
  const list = root && findNodeAtLocation(root, ['entries']);
  const read = glossaryJson.read(text, 'glossary');
  const known = read.ok ? read.value.glossary.entries : [];
  if (list === undefined || !known.some(each => each.id === entry.id && sameContent(each, entry))) return undefined;
  return placesOf(list, entry.id).reduce((now, path) => applyEdits(now, modify(now, path, undefined, {})), text);
}
