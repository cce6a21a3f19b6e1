/*
 * The ways to read one word of a query, in rounds: a later round is played only where the earlier ones found little.
 *
 *   0  as it stands; its initial consonants; as Hanja are read; as the South, or the North, spells it
 *   1  without what grammar put at its end; typed in the other layout; other words that the glossary has for it
 *   2  as romanised Korean
 *   3  any of these with a typing mistake
 *   4  with as many as their length allows
 */
import type { Aliases } from './aliases.ts';
import { readingsOf } from './hanja.ts';
import { initialOf } from './jamo.ts';

import { hangulTyped, latinTyped } from './layout.ts';
import { packed } from './packed.ts';
import { approximately, type Pattern } from './pattern.ts';
import type { Clause } from './query.ts';
import { latinSound } from './sound.ts';
import { type Script, spellAll } from './spelling.ts';
import { stemsOf } from './stem.ts';

/** What reading a query takes. */
export interface Reader {
  readonly script: Script;
  readonly aliases: Aliases;
}

/** The round in which what is most alike is read, even if not all words are there. */
export const LAST_ROUND = 4;

/** A way to read a word: what it may stand for, as letters, and how far that is from it. */
interface Way {
  readonly round: number;
  readonly cost: number;
  readonly atWord?: boolean;
  /** Whether typing mistakes are looked for in it as well. */
  readonly near?: boolean;
  readonly read: (word: string, reader: Reader) => readonly string[];
}

const Y_VOWEL = 'ㅣㅑㅕㅛㅠ';
const SOUTHERN = new RegExp(`ㄴ(?=[${Y_VOWEL}])`, 'gu');
const AT_START = new RegExp(`^[ㄴㅇ](?=[${Y_VOWEL}])`, 'u');

/** 련방 and 연방, 녀성 and 여성: the other spelling at the front, and the southern one wherever a syllable begins so. */
const otherSpellings = (letters: string): string[] => [
  letters.replace(AT_START, initial => (initial === 'ㄴ' ? 'ㅇ' : 'ㄴ')),
  letters.replaceAll(SOUTHERN, 'ㅇ'),
];

/** Letters that a word must have to be read in the other layout. */
const LEAST_TYPED = 3;

const defined = (word: string | undefined): string[] => (word === undefined ? [] : [word]);

const LETTER_WAYS: readonly Way[] = [
  { round: 0, cost: 0, near: true, read: (word, { script }) => [spellAll(word, script.letters)] },
  { round: 0, cost: 0.04, read: (word, { script }) => otherSpellings(spellAll(word, script.letters)) },
  {
    round: 0,
    cost: 0.04,
    near: true,
    read: (word, { script }) => readingsOf(word, script.read).map(reading => spellAll(reading, script.letters)),
  },
  {
    round: 1,
    cost: 0.1,
    near: true,
    read: (word, { script }) => stemsOf(word).map(stem => spellAll(stem, script.letters)),
  },
  {
    round: 1,
    cost: 0.12,
    atWord: true,
    near: true,
    read: word => (word.length < LEAST_TYPED ? [] : [...defined(hangulTyped(word)), ...defined(latinTyped(word))]),
  },
  {
    round: 1,
    cost: 0.2,
    read: (word, { script, aliases }) =>
      [word, ...stemsOf(word)].flatMap(each =>
        aliases(spellAll(each, script.letters)).flatMap(alias => (alias.sameLanguage ? [alias.word] : [])),
      ),
  },
  {
    round: 1,
    cost: 0.3,
    read: (word, { script, aliases }) =>
      [word, ...stemsOf(word)].flatMap(each =>
        aliases(spellAll(each, script.letters)).flatMap(alias => (alias.sameLanguage ? [] : [alias.word])),
      ),
  },
];

const exact = (kind: Pattern['kind'], units: string, cost: number, atWord = false): Pattern => ({
  kind,
  units,
  packed: packed(units),
  cost,
  edits: 0,
  atWord,
});

/** Initial consonants, perhaps with whole syllables among them: ㅍㅍㄱㄷ, 북ㅎㄱ. A double one is two: ㄳ. */
function initialsPattern(word: string, { script: { letters } }: Reader): Pattern[] {
  if (!/^[ㄱ-ㅎ가-힣]*[ㄱ-ㅎ][ㄱ-ㅎ가-힣]*$/u.test(word)) return [];
  const pieces = Array.from(word).flatMap(each => (/[가-힣]/u.test(each) ? [each] : [...spellAll(each, letters)]));
  const spelled = pieces.map(each => (/[가-힣]/u.test(each) ? spellAll(each, letters) : ''));
  const accepts = (surface: string): boolean => {
    const found = Array.from(surface.normalize('NFC'), each => spellAll(each, letters)).filter(units => units !== '');
    return spelled.every((units, at) => found[at]?.startsWith(units));
  };
  return [{ ...exact('initials', pieces.map(initialOf).join(''), 0.05), accepts }];
}

/** Initial consonants that were typed with the Latin layout: vvre. */
const typedInitials = (word: string): Pattern[] =>
  defined(hangulTyped(word))
    .filter(letters => /^[ㄱ-ㅎ]+$/u.test(letters))
    .map(letters => exact('initials', letters, 0.15));

/** Sounds that a romanised word must have, lest it be like everything. */
const LEAST_SOUNDS = 4;

/** Sounding alike is about as good as being one typing mistake away. */
const SOUND_COST = 0.24;

function soundPattern(word: string): Pattern[] {
  const sounds = /^[a-z'’ʼ-]+$/iu.test(word) ? latinSound(word) : '';
  return sounds.length < LEAST_SOUNDS ? [] : [exact('sound', sounds, SOUND_COST, true)];
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ');

/** A phrase as it stands, spaces and punctuation included, and nothing else. */
function literalRounds({ word }: Clause, { script }: Reader): Pattern[][] {
  const wanted = fold(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return [[{ ...exact('letters', spellAll(word, script.letters), 0), accepts: surface => fold(surface) === wanted }]];
}

/** Edits that no length allows more of. */
const MOST_EDITS = 9;

/** Each pattern once, as it was met first. */
const distinct = (patterns: readonly Pattern[]): Pattern[] =>
  [
    ...new Map(patterns.toReversed().map(each => [`${each.kind} ${each.edits} ${each.units}`, each])).values(),
  ].reverse();

/** The patterns of a clause by round. */
export function roundsOf(clause: Clause, reader: Reader): Pattern[][] {
  if (clause.literal) return literalRounds(clause, reader);
  const { word } = clause;
  const ways = LETTER_WAYS.flatMap(({ round, cost, atWord = false, near = false, read }) =>
    read(word, reader).flatMap(units =>
      units === '' ? [] : [{ round, near, pattern: exact('letters', units, cost, atWord) }],
    ),
  );
  const inRound = (round: number): Pattern[] => ways.filter(way => way.round === round).map(({ pattern }) => pattern);
  const sounds = soundPattern(word);
  const near = ways.filter(way => way.near).map(({ pattern }) => pattern);
  return [
    distinct([...inRound(0), ...initialsPattern(word, reader)]),
    distinct([...inRound(1), ...typedInitials(word)]),
    distinct([...inRound(2), ...sounds]),
    distinct(near.flatMap(pattern => approximately(pattern, 1) ?? [])),
    distinct([...near, ...sounds].flatMap(pattern => approximately(pattern, MOST_EDITS) ?? [])),
  ];
}
