/*
 * An alignment as a ladder, a rung a bead: source units, `=`, target units, each a digit or letter from 1; `-` where there
 * are none. Behind a rung `✓` is confirmed and `!` flagged; `▸` stands before the unit that the cursor is on:
 *
 *     1=1✓ 2▸3=2 4=-
 */
import type { Alignment, Bead, BeadStatus, Side } from '../../../src/domain/bitext/alignment.ts';
import type { Cursor } from '../../../src/domain/bitext/edit.ts';

const UNITS = '123456789abcdefghijklmnopqrstuvwxyz';
const STATUSES: Readonly<Record<string, BeadStatus>> = { '✓': 'confirmed', '!': 'flagged' };

const numbers = (cell: string): number[] => [...cell.replace(/[-▸]/gu, '')].map(unit => UNITS.indexOf(unit));

/** The alignment of a ladder, without scores. */
export const climb = (ladder: string): Alignment =>
  ladder.split(/\s+/u).map((rung): Bead => {
    const [source = '', target = ''] = rung.replace(/[✓!]$/u, '').split('=');
    return { source: numbers(source), target: numbers(target), status: STATUSES[rung.at(-1) ?? ''] ?? 'auto' };
  });

/** Where `▸` stands in a ladder. */
export function cursorOf(ladder: string): Cursor {
  const rungs = ladder.split(/\s+/u);
  const bead = Math.max(
    0,
    rungs.findIndex(rung => rung.includes('▸')),
  );
  const [source = '', target = ''] = (rungs[bead] ?? '').split('=');
  const side: Side = target.includes('▸') ? 'target' : 'source';
  return { bead, side, at: Math.max(0, (side === 'source' ? source : target).indexOf('▸')) };
}

/** An alignment as a ladder again; with the cursor where one is given. */
export function ladder(alignment: Alignment, cursor?: Cursor): string {
  const cell = (bead: Bead, number: number, side: Side): string => {
    const units = bead[side].length > 0 ? bead[side].map(unit => UNITS[unit] ?? '?') : ['-'];
    const here = cursor?.bead === number && cursor.side === side;
    return here ? [...units.slice(0, cursor.at), '▸', ...units.slice(cursor.at)].join('') : units.join('');
  };
  const sign = { auto: '', confirmed: '✓', flagged: '!' };
  return alignment
    .map((bead, at) => `${cell(bead, at, 'source')}=${cell(bead, at, 'target')}${sign[bead.status]}`)
    .join(' ');
}
