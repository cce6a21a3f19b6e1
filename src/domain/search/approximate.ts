/*
 * Approximate matching, all lengths of the pattern at once in the bits of a number (Myers 1999; with neighbours that
 * change places as one edit, Hyyrö 2003). After each unit of the text, bit i tells how the cost of matching the first i
 * units of the pattern, ending here, differs from that of the first i − 1.
 */

/** Units of a pattern that are looked at, one bit each. */
const MOST_UNITS = 31;

/** Where a pattern was found, by unit, and the edits between. */
export interface NearMatch {
  readonly from: number;
  readonly to: number;
  readonly edits: number;
}

/** A pattern made ready: the places of each unit in it as bits, of common units by their rows. */
interface Places {
  readonly length: number;
  readonly common: Int32Array;
  readonly rare: ReadonlyMap<number, number>;
}

/** Nearly all units are octets or single jamo: those are looked up in a table, `JAMO` being where the latter begin. */
const OCTETS = 0x100;
const JAMO = 0x3100;
const TABLE = OCTETS + 0x100;

function placesOf(pattern: string): Places {
  const units = pattern.slice(0, MOST_UNITS);
  const common = new Int32Array(TABLE);
  const rare = new Map<number, number>();
  for (let place = 0; place < units.length; place++) {
    const unit = units.charCodeAt(place);
    const row = rowOf(unit);
    if (row < 0) rare.set(unit, (rare.get(unit) ?? 0) | (1 << place));
    else common[row] = (common[row] ?? 0) | (1 << place);
  }
  return { length: units.length, common, rare };
}

/** The row of a common unit in the table; -1 for a rare one. */
function rowOf(unit: number): number {
  if (unit < OCTETS) return unit;
  return unit >= JAMO && unit < JAMO + 0x100 ? unit - JAMO + OCTETS : -1;
}

/** The end of a match, with its edits. */
interface End {
  readonly end: number;
  readonly edits: number;
}

/** Of two ends with as many edits, the later one is better if it is the next: a changed unit is taken in, not left out. */
const isBetter = ({ end, edits }: End, best: End | undefined): boolean =>
  best === undefined || edits < best.edits || (edits === best.edits && edits > 0 && end === best.end + 1);

/** The first of the best ends in the text up to which the pattern has at most `most` edits. */
function bestEnd({ length, common, rare }: Places, text: string, most: number): End | undefined {
  const last = 1 << (length - 1);
  let best: End | undefined;
  let rises = -1;
  let falls = 0;
  let same = 0;
  let before = 0;
  let edits = length;
  for (let end = 1; end <= text.length && best?.edits !== 0; end++) {
    const unit = text.charCodeAt(end - 1);
    const row = rowOf(unit);
    const places = row < 0 ? (rare.get(unit) ?? 0) : (common[row] as number);
    const swapped = ((~same & places) << 1) & before;
    same = ((((places & rises) + rises) | 0) ^ rises) | places | falls | swapped;
    const risesAcross = falls | ~(same | rises);
    const fallsAcross = same & rises;
    if (risesAcross & last) edits++;
    else if (fallsAcross & last) edits--;
    rises = (fallsAcross << 1) | ~(same | (risesAcross << 1));
    falls = (risesAcross << 1) & same;
    before = places;
    if (edits <= most && isBetter({ end, edits }, best)) best = { end, edits };
  }
  return best;
}

const reversed = (text: string): string => [...text].reverse().join('');

/** A pattern made ready, forwards and backwards, to be found in many texts with a few edits. */
export interface NearPattern {
  /** The first of the best places with at most `most` edits. */
  find(text: string, most: number): NearMatch | undefined;
}

/** Makes a pattern ready; of a long one only its first 31 units count. */
export function nearPattern(pattern: string): NearPattern {
  const forwards = placesOf(pattern);
  const backwards = placesOf(reversed(pattern.slice(0, MOST_UNITS)));
  return {
    find(text, most) {
      const best = bestEnd(forwards, text, most);
      if (best === undefined) return undefined;
      const reach = text.slice(Math.max(0, best.end - forwards.length - best.edits), best.end);
      const length = bestEnd(backwards, reversed(reach), best.edits)?.end ?? reach.length;
      return { from: best.end - length, to: best.end, edits: best.edits };
    },
  };
}
