import type { UnitPair } from './unit.ts';

/** A part of the lattice to be aligned by itself: source units `source[0]` up to `source[1]`, and the same of target. */
export interface Box {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
}

/** What lies before, between and after confirmed beads with both sides: one box more than there are beads. */
export function boxesBetween(anchors: readonly UnitPair[], sources: number, targets: number): Box[] {
  let [source, target] = [0, 0];
  const boxes = anchors.map((anchor): Box => {
    const box: Box = { source: [source, anchor.source[0] ?? source], target: [target, anchor.target[0] ?? target] };
    [source, target] = [box.source[1] + anchor.source.length, box.target[1] + anchor.target.length];
    return box;
  });
  return [...boxes, { source: [source, sources], target: [target, targets] }];
}

/** Running counts of the units that a person left without a partner: how many there are before each unit. */
export function aloneBefore(anchors: readonly UnitPair[], side: 'source' | 'target', count: number): Int32Array {
  const other = side === 'source' ? 'target' : 'source';
  const counts = new Int32Array(count + 1);
  for (const anchor of anchors) if (anchor[other].length === 0) for (const unit of anchor[side]) counts[unit + 1] = 1;
  for (let at = 1; at <= count; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}
