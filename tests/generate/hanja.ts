// Writes content/hanja.tsv from Debian's unicode-data (apt-get install unicode-data bzip2): npx tsx tests/generate/hanja.ts
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const READINGS = '/usr/share/unicode/Unihan_Readings.txt.bz2';
const COPYRIGHT = '/usr/share/doc/unicode-data/copyright';
const HUN = 'tests/generate/hun.tsv';

/** Longest meaning, in characters, and most senses of one. */
const LONGEST = 40;
const MOST = 3;

const unihan = execFileSync('/bin/bzcat', [READINGS], { encoding: 'utf8', maxBuffer: 2 ** 28 });

/** The values of one Unihan field, by character. */
function field(name: string): Map<string, string> {
  const rows = unihan.matchAll(new RegExp(`^U\\+([0-9A-F]+)\t${name}\t(.*)$`, 'gmu'));
  return new Map(
    Array.from(rows, ([, code = '', value = '']) => [String.fromCodePoint(Number.parseInt(code, 16)), value]),
  );
}

/** `포:0N 폭:0E` → `폭 포`: the reading that schools teach first, then those for names. */
function readings(value: string): string {
  const rank = (sources: string): number => (sources.includes('E') ? 0 : sources.includes('N') ? 1 : 2);
  const rows = value.split(' ').map(row => row.split(':'));
  return rows
    .toSorted(([, a = ''], [, b = '']) => rank(a) - rank(b))
    .map(([reading]) => reading)
    .join(' ');
}

/** What a character means in Korean words where Unihan's first senses, which are Chinese, leave that out. */
const KOREAN = new Map(
  Object.entries({
    ...{
      團: 'group, body; round',
      全: 'whole, all',
      對: 'face; against; reply',
      脅: 'threaten; ribs',
      韓: 'Korea; surname',
    },
    ...{ 産: 'give birth; produce', 法: 'law, rule; method', 領: 'lead; territory; collar', 項: 'item, clause; neck' },
    ...{
      介: 'lie between; mediate',
      無: 'not have, without; no',
      的: '-al, of (suffix); target',
      略: 'plan; outline; omit',
    },
    ...{ 旅: 'travel; brigade', 彈: 'bullet, shell; pluck', 派: 'send; faction, branch', 復: 'restore, return; again' },
    ...{ 疏: 'pass through; sparse; distant', 蕩: 'wash away, sweep; dissolute', 際: 'border; between; occasion' },
    ...{
      會: 'meet; meeting, society',
      核: 'nucleus, core; seed',
      任: 'duty, office; entrust',
      館: 'hall, public building',
    },
    ...{ 條: 'clause, item; branch', 越: 'cross over, exceed; Vietnam', 蘇: 'revive; perilla; Soviet Union' },
    ...{ 應: 'respond; ought to', 聯: 'join, ally; connect', 敎: 'teach; religion', 鮮: 'fresh, bright; Korea' },
    ...{ 傭: 'hire; servant', 佐: 'assist, aid', 約: 'promise, treaty; approximately', 係: 'tie; concern, relate' },
  }),
);

/** Notes that say nothing of the meaning: variants, other languages, dictionary order. */
const NOTES: readonly RegExp[] = [
  /\((?:[^()]*\bform\b[^()]*|same as[^()]*|non-classical[^()]*|corrupted[^()]*|interchangeable[^()]*|variant of[^()]*|Cant\.|Korean|Japanese|J)\)/gu,
  /\b(?:KangXi|Kangxi) (?:radical|rad\.?)(?: number)? ?\d+/gu,
  /\bradical (?:no\. |number )?\d+/gu,
  /\bU\+[0-9A-F]{4,5}\b ?/gu,
  /\b(?:rad|radical)\. ?\d+/gu,
  /\b\d+(?:st|nd|rd|th) (?:terrestrial branch|heavenly stem|celestial stem)/gu,
];

interface Sense {
  readonly text: string;
  readonly group: number;
  readonly rank: number;
}

/** Splits at a separator outside brackets. */
const split = (text: string, separator: string): string[] =>
  text
    .split(new RegExp(`${separator}(?![^(]*\\))`, 'u'))
    .map(part => part.trim().replaceAll(/\s+/gu, ' '))
    .filter(part => part !== '');

const senses = (definition: string): Sense[] =>
  split(definition, ';').flatMap((part, group) => split(part, ',').map((text, rank) => ({ text, group, rank })));

/** A definition without its notes, or whole where it is nothing but notes. */
const withoutNotes = (definition: string): string => {
  const bare = NOTES.reduce((text, note) => text.replaceAll(note, ''), definition);
  return /\p{L}/u.test(bare) ? bare : definition;
};

const write = (list: readonly Sense[]): string =>
  list.reduce((text, sense, at) => {
    const before = list[at - 1];
    return before === undefined ? sense.text : `${text}${before.group === sense.group ? ',' : ';'} ${sense.text}`;
  }, '');

/** The text up to the last whole word that fits, with `…`. */
const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\s(,]+\S*$/u, '')}…`;

/**
 * The first senses that fit. Of several groups the first of each is taken before a second of any, since the words of
 * one group say the same: `sphere, ball, circle; mass, lump` → `sphere, ball; mass`.
 */
function meaning(definition: string): string {
  const all = senses(withoutNotes(definition));
  const inOrder = (list: readonly Sense[]): Sense[] => all.filter(sense => list.includes(sense));
  const chosen: Sense[] = [];
  for (const sense of all.toSorted((a, b) => a.rank - b.rank || a.group - b.group)) {
    if (chosen.length === MOST) break;
    if (write(inOrder([...chosen, sense])).length <= LONGEST) chosen.push(sense);
  }
  return write(inOrder(chosen)) || cut(all[0]?.text ?? '');
}

/** Lines of the notice that Unicode wants to go with its data. */
function notice(): string[] {
  const text = readFileSync(COPYRIGHT, 'utf8');
  const start = text.indexOf('COPYRIGHT AND PERMISSION NOTICE');
  const end = text.indexOf('\n', text.indexOf('respective owners', start));
  return text
    .slice(start, end)
    .replace('Copyrigh ©', 'Copyright ©')
    .split('\n')
    .map(line => line.trim());
}

const comment = (line: string): string => (line === '' ? '#' : `# ${line}`);

/** The Korean glosses, by character: our own, as Unihan has none. */
const hun = new Map(
  Array.from(readFileSync(HUN, 'utf8').matchAll(/^([^#\t])\t(.+)$/gmu), ([, character = '', gloss = '']) => [
    character,
    gloss,
  ]),
);

const definitions = field('kDefinition');
const rows = [...field('kHangul')]
  .filter(([character]) => character === character.normalize('NFC'))
  .toSorted(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
  .map(([character, hangul]) =>
    [
      character,
      readings(hangul),
      KOREAN.get(character) ?? meaning(definitions.get(character) ?? ''),
      hun.get(character) ?? '',
    ].join('\t'),
  );

const header = [
  'Hanja: character, Korean readings (the one taught in schools first), meaning in English, hun (훈) in Korean;',
  'sorted by code point.',
  `Made by tests/generate/hanja.ts from Unihan_Readings.txt, ${/Unicode version: [\d.]+/u.exec(unihan)?.[0]}: kHangul and kDefinition.`,
  'MODIFIED: a selection; variant notes are left out, definitions shortened to their first senses, a few written anew.',
  `The hun, the fourth column, is no part of Unihan: from ${HUN}, narani’s own work, MIT.`,
  '',
  /© \d+ Unicode.*/u.exec(unihan)?.[0] ?? '',
  '',
  ...notice(),
];

writeFileSync('content/hanja.tsv', `${[...header.map(comment), ...rows].join('\n')}\n`);
