/*
 * A long `alignment.tsv` is looked through once, without making anything of it, to see that it is sound: every segment
 * of both sides once and in order. A bead is made of its row when it is asked for.
 *
 *     source  target  status
 *     1       1       auto       ◀ a row begins here,
 *     2,3     2       confirmed  ◀ and here
 */
import type { Alignment } from '../../domain/bitext/alignment.ts';
import { listOnDemand } from '../../domain/bitext/list-on-demand.ts';
import { beadOf, STATUSES } from './alignment-tsv.ts';

const [TAB, COMMA, ZERO, NINE] = [0x09, 0x2c, 0x30, 0x39];

/** What stands behind the two lists of a row, by the header. */
const RESTS: readonly (readonly [header: string, rest: RegExp])[] = [
  ['source\ttarget\tstatus\n', /(?:auto|confirmed|flagged)(?:\n|$)/uy],
  ['source\ttarget\tstatus\tscore\n', /(?:auto|confirmed|flagged)\t(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)?(?:\n|$)/uy],
];

/** Reads lists of numbers that go on where those before ended, each up to a tab. */
class Lists {
  at: number;
  readonly #tsv: string;

  constructor(tsv: string, at: number) {
    this.#tsv = tsv;
    this.at = at;
  }

  /** The last number of a list that begins behind one; that one where it is empty; -1 where it is no such list. */
  next(before: number): number {
    for (let last = before; ; this.at++) {
      const start = this.at;
      const number = this.#number();
      const code = this.#tsv.charCodeAt(this.at);
      const isEmpty = this.at === start && code === TAB && last === before;
      if (!isEmpty && (number !== last + 1 || this.#tsv.charCodeAt(start) === ZERO)) return -1;
      if (!isEmpty) last = number;
      if (code !== COMMA) return code === TAB ? this.#past(last) : -1;
    }
  }

  #number(): number {
    let number = 0;
    for (; ; this.at++) {
      const code = this.#tsv.charCodeAt(this.at);
      if (!(code >= ZERO && code <= NINE)) return number;
      number = 10 * number + code - ZERO;
    }
  }

  #past(last: number): number {
    this.at++;
    return last;
  }
}

/**
 * The alignment of two texts of so many segments, the beads of which are made when they are asked for; undefined where
 * it is not written plainly or is not sound, which `readAlignmentTsv` tells more of.
 */
export function alignmentOnDemand(tsv: string, sourceCount: number, targetCount: number): Alignment | undefined {
  const [header = '', rest] = RESTS.find(([each]) => tsv.startsWith(each)) ?? [];
  if (rest === undefined) return undefined;
  const lists = new Lists(tsv, header.length);
  const starts: number[] = [];
  let [source, target] = [0, 0];
  while (lists.at < tsv.length) {
    const before = source + target;
    starts.push(lists.at);
    source = lists.next(source);
    target = source < 0 ? -1 : lists.next(target);
    rest.lastIndex = lists.at;
    if (target < 0 || source + target === before || !rest.test(tsv)) return undefined;
    lists.at = rest.lastIndex;
  }
  if (source !== sourceCount || target !== targetCount || starts.length === 0) return undefined;
  return listOnDemand(starts.length, at => {
    const [from = '', to = '', status, score = ''] = tsv
      .slice(starts[at], starts[at + 1])
      .trimEnd()
      .split('\t');
    return beadOf(from, to, STATUSES.find(each => each === status) ?? 'auto', score);
  });
}
