import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { GROUPS } from '../../src/app/command.ts';
import { COMMANDS } from '../../src/app/commands/index.ts';
import { LAYOUTS } from '../../src/app/layout/geometry.ts';
import { NOTE_KINDS, NOTE_SEVERITIES } from '../../src/domain/bitext/note.ts';
import { SEVERITIES } from '../../src/domain/check/finding.ts';
import { CHECK_IDS } from '../../src/domain/check/index.ts';
import { cells } from '../../src/domain/text/graphemes.ts';
import { particles } from '../../src/ui/particles.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Tree = { readonly [key: string]: string | Tree };

const load = (locale: string) => JSON.parse(readFileSync(join(ROOT, `locales/${locale}.json`), 'utf8')) as Tree;

const leaves = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );

const files = { en: new Map(leaves(load('en'))), ko: new Map(leaves(load('ko'))) };

/** The name by which a message is asked for; `_one` and `_other` are its plural forms. */
const nameOf = (key: string): string => key.replace(/_(?:one|other)$/u, '');

/** Messages by name, all plural forms of one together. */
function byName(file: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [key, text] of file) named.set(nameOf(key), `${named.get(nameOf(key)) ?? ''}${text}`);
  return named;
}

const en = byName(files.en);
const ko = byName(files.ko);

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/u.test(file))
  .map(file => readFileSync(join(ROOT, 'src', file), 'utf8'))
  .join('\n');

const found = (pattern: RegExp): string[] => [...sources.matchAll(pattern)].map(([, key = '']) => key);

/** Whether a word stands in the sources as a string of its own, or as the fixed part of a template. */
const quoted = (word: string): boolean =>
  sources.includes(`'${word}'`) || sources.includes(`\`${word.replace(/[^.]+$/u, '${')}`);

/** Commands that the status line may hint at. */
const hinted = [...readFileSync(join(ROOT, 'src/app/keys/hints.ts'), 'utf8').matchAll(/'([a-z-]+\.[a-z-]+)'/gu)].map(
  ([, id = '']) => id,
);

/** Names that the data of a group of messages has. */
const DATA: Readonly<Record<string, (name: string) => boolean>> = {
  command: name => COMMANDS.some(({ id }) => id === name),
  hint: name => readFileSync(join(ROOT, 'src/app/keys/hints.ts'), 'utf8').includes(`'${name}'`),
  note: name =>
    [...NOTE_KINDS.map(kind => `kind.${kind}`), ...NOTE_SEVERITIES.map(each => `severity.${each}`)].includes(name),
  group: name => GROUPS.some(group => group === name),
  layout: name => LAYOUTS.some(layout => layout === name),
  problem: quoted,
  check: name => CHECK_IDS.includes(name),
  severity: name => SEVERITIES.some(severity => severity === name),
  finding: name => quoted(name) || quoted(name.replace(/^numbers\./u, '')),
  notice: name => quoted(name.replace(/^unavailable\./u, '')),
  cli: name => quoted(`cli.${name}`) || quoted(name),
};

function isUsed(key: string): boolean {
  const [group = '', ...rest] = key.split('.');
  return quoted(key) || DATA[group]?.(rest.join('.')) === true;
}

test('Korean and English have the same messages', () => {
  expect([...ko.keys()].sort()).toEqual([...en.keys()].sort());
});

test('a message that has plurals has all that its language has', () => {
  const forms = (file: ReadonlyMap<string, string>, form: string) =>
    [...file.keys()].filter(key => key.endsWith(form)).map(nameOf);
  const plural = forms(files.en, '_other');
  expect(plural.length).toBeGreaterThan(5);
  expect(forms(files.en, '_one')).toEqual(plural);
  expect(forms(files.ko, '_one')).toEqual([]);
  expect(forms(files.ko, '_other').sort()).toEqual([...plural].sort());
});

test('a message asks for the same values in both languages', () => {
  const values = (text = '') => [...new Set([...text.matchAll(/\{\{\s*(\w+)/gu)].map(([, name]) => name))].sort();
  const unlike = [...en].filter(([key, text]) => values(text).join() !== values(ko.get(key)).join());
  expect(unlike).toEqual([]);
});

test('a Korean message asks for particles that there are', () => {
  const asked = [...files.ko.values()].flatMap(text => [...text.matchAll(/\{\{\s*\w+\s*,\s*‘?([^}]+?)\s*\}\}/gu)]);
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.map(([, particle = '']) => particle).filter(particle => !(particle in particles()))).toEqual([]);
});

test.each(Object.entries(files))('a notice of %s, and what a key does, can be read at 60 columns', (_locale, file) => {
  const room: readonly (readonly [RegExp, number])[] = [
    [/^notice\./u, 58],
    [/^command\./u, 34],
  ];
  const tooLong = ([key, text]: [string, string]) =>
    room.some(([group, most]) => group.test(key) && cells(text.replace(/\{\{[^}]*\}\}/gu, '')) > most);
  expect([...file].filter(tooLong)).toEqual([]);
});

test('every message is used', () => {
  expect([...en.keys()].filter(key => !isUsed(key))).toEqual([]);
});

test('no message is missing', () => {
  const wanted = [
    ...found(/\bt\(\s*'([^']+)'/gu),
    ...COMMANDS.map(({ id }) => `command.${id}`),
    ...hinted.map(id => `hint.${id}`),
    ...GROUPS.map(group => `group.${group}`),
    ...LAYOUTS.map(layout => `layout.${layout}`),
    ...CHECK_IDS.map(id => `check.${id}`),
    ...SEVERITIES.map(severity => `severity.${severity}`),
  ];
  expect(wanted.filter(key => !en.has(key))).toEqual([]);
  const codes = found(/code: '([a-z][\w.-]*)'/gu);
  expect(
    codes.filter(code => !en.has(`problem.${code}`) && !en.has(`notice.${code}`) && !en.has(`finding.${code}`)),
  ).toEqual([]);
  const reasons = [...found(/(?:\? undefined : |return |unavailable\.)'((?:no|not)-[a-z]+)'/gu)];
  expect(reasons.length).toBeGreaterThan(2);
  expect(reasons.filter(reason => !en.has(`notice.unavailable.${reason}`))).toEqual([]);
});

test('Korean messages hold Hangul, and English ones none but names', () => {
  const technical = new Set(['problem.at', 'number.quoted', 'number.in-words']);
  expect([...ko].filter(([key, text]) => !technical.has(key) && !/[가-힣]/u.test(text)).map(([key]) => key)).toEqual(
    [],
  );
  expect([...en].filter(([, text]) => /[가-힣]/u.test(text)).map(([key]) => key)).toEqual([
    'command.language.switch',
    'status.hangul',
  ]);
});
