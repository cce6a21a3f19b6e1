import { firstFrom } from './first-from.ts';
import type { Links } from './links.ts';
import type { Sides } from './speaker.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The links between the tokens of one source unit and those of a run of target units, by target unit. */
export interface Row {
  readonly first: number;
  readonly start: Uint32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  readonly strength: Float32Array;
}

/** Calls `visit` for every link between the types of a source unit and the tokens of target units `first` to `last`. */
export function visitLinks(
  unit: Uint32Array,
  links: Links,
  target: Vocabulary,
  [first, last]: readonly [number, number],
  visit: (unit: number, from: number, to: number, strength: number) => void,
): void {
  for (let from = 0; from < unit.length; from++)
    for (const { to, strength } of links[unit[from] ?? 0] ?? []) {
      const type = target.types[to];
      if (!type) continue;
      const { units, places } = type;
      for (let at = firstFrom(units, first); at < units.length && (units[at] ?? 0) <= last; at++)
        visit(units[at] ?? 0, from, places[at] ?? 0, strength);
    }
}

/** The links of one source unit to the target units of a span, first and last. */
export function row(source: number, span: readonly [number, number], sides: Sides): Row {
  const { links } = sides;
  const found: number[] = [];
  const start = new Uint32Array(Math.max(0, span[1] - span[0] + 1) + 1);
  const unit = sides.source.vocabulary.units[source] ?? new Uint32Array();
  visitLinks(unit, links, sides.target.vocabulary, span, (target, from, to, strength) => {
    found.push(target, from, to, strength);
    const next = target - span[0] + 1;
    start[next] = (start[next] ?? 0) + 1;
  });
  return sorted(found, start, span[0]);
}

/** The links found, four numbers each, by target unit (counting sort). */
function sorted(found: readonly number[], start: Uint32Array, first: number): Row {
  for (let at = 1; at < start.length; at++) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const count = found.length / 4;
  const next = start.slice();
  const [from, to, strength] = [new Uint16Array(count), new Uint16Array(count), new Float32Array(count)];
  for (let at = 0; at < found.length; at += 4) {
    const column = (found[at] ?? 0) - first;
    const place = next[column] ?? 0;
    next[column] = place + 1;
    from[place] = found[at + 1] ?? 0;
    to[place] = found[at + 2] ?? 0;
    strength[place] = found[at + 3] ?? 0;
  }
  return { first, start, from, to, strength };
}
