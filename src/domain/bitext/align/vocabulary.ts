import { TOKEN_KINDS, type Token } from './tokens.ts';

/** A token as often as it comes on one side: its forms, and where it stands (unit and place in the unit, in order). */
export interface Type {
  readonly key: string;
  readonly kind: number;
  readonly forms: ReadonlySet<string>;
  readonly units: Uint32Array;
  readonly places: Uint16Array;
}

/** One side of the pair by types: `units[i]` holds the numbers of the types in unit i, in order; `total` counts tokens. */
export interface Vocabulary {
  readonly types: readonly Type[];
  readonly units: readonly Uint32Array[];
  readonly total: number;
}

interface Gathering {
  readonly key: string;
  readonly forms: Set<string>;
  readonly units: number[];
  readonly places: number[];
  lower: boolean;
  kind: number;
}

const NAME = TOKEN_KINDS.indexOf('name');
const WORD = TOKEN_KINDS.indexOf('word');

/** The most tokens of a unit that are looked at: a page in one unit would otherwise cost its square. */
const MOST_TOKENS = 1000;

function gather(into: Map<string, Gathering>, token: Token, unit: number, place: number): Gathering {
  const kind = TOKEN_KINDS.indexOf(token.kind);
  const known = into.get(token.key) ?? { key: token.key, forms: new Set(), units: [], places: [], lower: false, kind };
  into.set(token.key, known);
  known.forms.add(token.form);
  known.units.push(unit);
  known.places.push(place);
  known.lower ||= kind === WORD;
  return known;
}

const finish = ({ key, forms, units, places, lower, kind }: Gathering): Type => ({
  key,
  forms,
  kind: lower && kind === NAME ? WORD : kind,
  units: Uint32Array.from(units),
  places: Uint16Array.from(places),
});

/** The types of one side from the tokens of its units. A word seen once in lower case is no name. */
export function vocabulary(lists: readonly (readonly Token[])[]): Vocabulary {
  const gathered = new Map<string, Gathering>();
  const numbers = new Map<Gathering, number>();
  let total = 0;
  const units = lists.map((list, unit) => {
    const kept = list.slice(0, MOST_TOKENS);
    total += kept.length;
    return Uint32Array.from(kept, (token, place) => {
      const type = gather(gathered, token, unit, place);
      const number = numbers.get(type) ?? numbers.size;
      numbers.set(type, number);
      return number;
    });
  });
  return { types: Array.from(gathered.values(), finish), units, total };
}
