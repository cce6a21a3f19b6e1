/*
 * Terms of a glossary in a text. A term found is a token with the number of its pair, so that both sides match, and
 * stands in place of the words that it is written with: they would say the same a second time.
 *
 *   폭풍 군단 = Storm Corps       폭풍군단이 왔다 → term 0 · 왔다       The storm corps came → term 0 · came
 */
import { englishStem } from './english-stem.ts';
import { isEnding } from './korean-stem.ts';
import { type Token, textOf, tokens } from './tokens.ts';
import type { TermPair, Unit } from './unit.ts';

/** Reads the tokens of a unit, terms in place of their words. */
export type TokenReader = (unit: Unit) => Token[];

/** A name of a term: the number of its pair, how it is looked for, and whether a token of the text is a part of it. */
interface Name {
  readonly number: number;
  readonly wanted: string;
  readonly holds: (token: Token) => boolean;
}

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text) && !/[가-힣]/u.test(text);

/** The words of a text by their stems; particles in Hangul stand apart from what they follow. */
const stems = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .match(/[가-힣]+|(?:(?![가-힣])[\p{L}\p{N}])+/gu)
    ?.map(englishStem) ?? [];

/** A text as names in Latin script are looked for in it: word by word. */
const spaced = (text: string): string => ` ${stems(text).join(' ')} `;

/** A text as names in other scripts are looked for in it: without regard to spaces. */
const close = (text: string): string => text.toLowerCase().normalize('NFC').replace(/\s+/gu, '');

function latinName(number: number, name: string): Name {
  const parts = new Set(stems(name));
  const holds = ({ key }: Token) =>
    parts.has(key) || (key.startsWith('~') && stems(key).every(stem => parts.has(stem)));
  return { number, wanted: spaced(name), holds };
}

function closeName(number: number, name: string): Name {
  const wanted = close(name);
  const holds = ({ key, form }: Token) =>
    form.startsWith(wanted) ? isEnding(form.slice(wanted.length)) : key.length > 1 && wanted.includes(key);
  return { number, wanted, holds };
}

/** Names by what they begin with, so that a text is not searched for all of a large glossary. */
type Names = ReadonlyMap<string, readonly Name[]>;

function byBeginning(names: readonly Name[], beginning: (name: Name) => string): Names {
  const index = new Map<string, Name[]>();
  for (const name of names) {
    const list = index.get(beginning(name)) ?? [];
    list.push(name);
    index.set(beginning(name), list);
  }
  return index;
}

/** The names of one side of a glossary: those in Latin script by their first word, others by their first letter. */
function namesOf(glossary: readonly TermPair[], side: 'source' | 'target'): { latin: Names; others: Names } {
  const all = glossary.flatMap((pair, number) => pair[side].map(name => ({ number, name })));
  const latin = all.filter(({ name }) => isLatin(name)).map(({ number, name }) => latinName(number, name));
  const others = all.filter(({ name }) => !isLatin(name)).map(({ number, name }) => closeName(number, name));
  return {
    latin: byBeginning(latin, ({ wanted }) => wanted.split(' ', 2)[1] ?? ''),
    others: byBeginning(others, ({ wanted }) => wanted.charAt(0)),
  };
}

/** The names that a text has, of those that begin as something in it does. */
const namesIn = (names: Names, beginnings: Iterable<string>, text: string): Name[] =>
  [...new Set(beginnings)].flatMap(each => names.get(each) ?? []).filter(({ wanted }) => text.includes(wanted));

const isSaid = ({ kind }: Token): boolean => kind === 'word' || kind === 'name';

/** The reader of one side of a pair that a glossary belongs to. */
export function tokenReader(glossary: readonly TermPair[], side: 'source' | 'target'): TokenReader {
  if (glossary.length === 0) return tokens;
  const { latin, others } = namesOf(glossary, side);
  return unit => {
    const text = textOf(unit);
    const [words, letters] = [spaced(text), close(text)];
    const found = [...namesIn(latin, words.trim().split(' '), words), ...namesIn(others, letters, letters)];
    const terms = [...new Set(found.map(({ number }) => `term ${number}`))];
    const rest = tokens(unit).filter(token => !(isSaid(token) && found.some(name => name.holds(token))));
    return [...terms.map((key): Token => ({ key, form: key, kind: 'term' })), ...rest];
  };
}
