import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { alignSteps } from '../../src/domain/bitext/align/align.ts';
import { alignBox, type Found } from '../../src/domain/bitext/align/align-box.ts';
import { fit } from '../../src/domain/bitext/align/fit.ts';
import { firstModel } from '../../src/domain/bitext/align/model.ts';
import { prepare, sidesOf } from '../../src/domain/bitext/align/pair.ts';
import { finish } from '../../src/domain/bitext/align/steps.ts';
import type { Aligned, AlignOptions, ScoredBead, Unit, UnitPair } from '../../src/domain/bitext/align/unit.ts';

/** One pair of texts with the beads that are right. */
export interface Document {
  readonly name: string;
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly gold: readonly UnitPair[];
}

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n').slice(0, -1);

const numbers = (list = ''): number[] => (list.trim() === '' ? [] : list.split(',').map(Number));

/** A line of a `.gold` file, `[0,1]:[0]`, numbers from 0. */
function goldBead(line: string): UnitPair {
  const [source, target] = [...line.matchAll(/\[(.*?)\]/gu)].map(([, list]) => numbers(list));
  return { source: source ?? [], target: target ?? [] };
}

const units = (path: string): Unit[] => linesOf(path).map(text => ({ text }));

/** The documents of a set: `DOC.ko`, `DOC.en` and `DOC.gold` in one folder, a unit and a bead a line. */
export const readSet = (folder: string): Document[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.gold'))
    .sort()
    .map(file => {
      const base = join(folder, file.slice(0, -'.gold'.length));
      return {
        name: basename(base),
        source: units(`${base}.ko`),
        target: units(`${base}.en`),
        gold: linesOf(`${base}.gold`).map(goldBead),
      };
    });

/** The sets in a folder, by name. */
export const setsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();

export const alignAll = ({ source, target }: Document, options: AlignOptions = {}): Aligned =>
  finish(alignSteps(source, target, options));

/** The beads by length alone: the aligner with no word of either side linked to any of the other. */
export function alignByLength({ source, target }: Document): readonly ScoredBead[] {
  const pair = finish(prepare(source, target, {}));
  const links = pair.links.map(() => []);
  let model = firstModel();
  let beads: readonly ScoredBead[] = [];
  for (let pass = 0; pass < 3; pass++) {
    const sides = sidesOf(pair, { links, model });
    const found = pair.boxes.map(
      (box): Found => finish(alignBox({ ...pair, links }, model, box, sides, beads.length > 0 ? beads : undefined)),
    );
    beads = found.flatMap(each => each.beads);
    model = fit(
      pair,
      beads,
      sides,
      found.map(each => each.counts),
    );
  }
  return beads;
}

const nameOf = ({ source, target }: UnitPair): string => `${source}:${target}`;
const isFull = ({ source, target }: UnitPair): boolean => source.length > 0 && target.length > 0;

/** For each bead found, whether it is wholly right. */
export function rightness(found: readonly UnitPair[], gold: readonly UnitPair[]): boolean[] {
  const names = new Set(gold.map(nameOf));
  return found.map(bead => names.has(nameOf(bead)));
}

/** Counts that a strict F1 over beads with both sides is made from. */
export interface Tally {
  right: number;
  found: number;
  wanted: number;
}

export const noTally = (): Tally => ({ right: 0, found: 0, wanted: 0 });

export function count(into: Tally, found: readonly UnitPair[], gold: readonly UnitPair[]): void {
  const full = found.filter(isFull);
  into.right += rightness(full, gold).filter(Boolean).length;
  into.found += full.length;
  into.wanted += gold.filter(isFull).length;
}

/** Strict F1 in percent. */
export const f1 = ({ right, found, wanted }: Tally): number => (200 * right) / Math.max(1, found + wanted);
