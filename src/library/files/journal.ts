import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isGone } from './lock.ts';
import { besideOf, discard, makerOf } from './making.ts';
import { mayWrite } from './secure.ts';

/** What the names of journals begin with. */
const NAME = 'moves.';

/** A file that is whole, and the place that it is to be moved to, in the same folder. */
export interface Move {
  readonly beside: string;
  readonly real: string;
}

/** The journal of moves within one folder, to be written before they are made; one move alone needs none. */
export function journalOf(moves: readonly Move[]): { readonly path: string; readonly text: string } | undefined {
  const [folder, ...others] = new Set(moves.map(({ real }) => dirname(real)));
  if (folder === undefined || others.length > 0 || moves.length < 2) return undefined;
  const text = JSON.stringify(moves.map(({ beside, real }) => [basename(beside), basename(real)]));
  return { path: besideOf(join(folder, NAME.slice(0, -1))), text };
}

/** Whether a move keeps to its folder, and is of a file that was made for its place. */
const isMove = (move: unknown): move is readonly [string, string] => {
  if (!Array.isArray(move) || move.length !== 2 || !move.every(name => typeof name === 'string')) return false;
  const [beside, real] = move as [string, string];
  return basename(beside) === beside && beside.startsWith(`${real}.`) && makerOf(beside) !== undefined;
};

/** The moves that a journal tells; none where it is not whole: then none of them has been made. */
function movesOf(journal: string): readonly (readonly [string, string])[] {
  try {
    const moves: unknown = JSON.parse(readFileSync(journal, 'utf8'));
    return Array.isArray(moves) && moves.every(isMove) ? moves : [];
  } catch {
    return [];
  }
}

function makeMove(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // It has been made already.
  }
}

/** Journals in a folder whose program was killed before all moves were made. */
function journalsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => name.startsWith(NAME) && isGone(makerOf(name) ?? process.pid));
  } catch {
    return [];
  }
}

/** Makes the moves in a folder that a program had begun to make when it was killed. */
export function finishMoves(folder: string): void {
  for (const name of mayWrite(join(folder, NAME)) ? journalsIn(folder) : []) {
    const journal = join(folder, name);
    for (const [beside, real] of movesOf(journal)) makeMove(join(folder, beside), join(folder, real));
    discard(journal);
  }
}
