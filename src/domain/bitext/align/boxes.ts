import type { UnitPair } from './unit.ts';

/** A part of the lattice to be aligned by itself: source units `source[0]` up to `source[1]`, and the same of target. */
export interface Box {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
}

const range = (numbers: readonly number[], at: number): readonly [number, number] => {
  const first = numbers[0];
  return first === undefined ? [at, at] : [first, first + numbers.length];
};

/** What lies before, between and after confirmed beads: one box more than there are beads. Beads must not cross. */
export function boxesBetween(anchors: readonly UnitPair[], sources: number, targets: number): Box[] {
  let [source, target] = [0, 0];
  const boxes = anchors.map((anchor): Box => {
    const [from, to] = [range(anchor.source, source), range(anchor.target, target)];
    const box: Box = { source: [source, from[0]], target: [target, to[0]] };
    [source, target] = [from[1], to[1]];
    return box;
  });
  return [...boxes, { source: [source, sources], target: [target, targets] }];
}
