import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeymap } from '../../src/app/keys/keymap.ts';
import { placeInSettings, readSettings, type Settings, writeSetting } from '../../src/library/settings-file.ts';
import { asOrdinaryUser, temporaryFolder } from './temporary.ts';

/** A settings file with that content, or without one. */
const file = (content?: string | Uint8Array) => {
  const path = join(temporaryFolder(), 'settings.json');
  if (content !== undefined) writeFileSync(path, content);
  return path;
};

const problems = (path: string) =>
  readSettings(path).problems.map(({ code, place, file }) => {
    expect(file).toBe(path);
    return `${code}${place ? ` ${place.line}:${place.column}` : ''}`;
  });

describe('settings that a person wrote', () => {
  const all: Settings = {
    $schema: 'x',
    language: 'ko',
    theme: 'contrast',
    layout: 'stacked',
    hangulKeys: false,
    keys: { 'bead.next': ['n', 'Down'] },
  };

  it('are read', () => expect(readSettings(file(JSON.stringify(all)))).toEqual({ settings: all, problems: [] }));
  it('need not be there', () => expect(readSettings(file())).toEqual({ settings: {}, problems: [] }));
  it('may be empty', () => expect(readSettings(file('{}'))).toEqual({ settings: {}, problems: [] }));
});

const BAD: readonly (readonly [name: string, content: string | Uint8Array, expected: readonly string[]])[] = [
  ['a comma too many', '{\n  "theme": "dark",\n}\n', ['json.syntax 3:1']],
  ['a comment', '{\n  // dark\n}', ['json.syntax 2:3']],
  ['an empty file', '', ['json.syntax 1:1']],
  ['an unknown key', '{\n  "colour": "dark"\n}', ['json.unknown 2:13']],
  ['an unknown theme', '{\n  "theme": "pink"\n}', ['json.expected 2:12']],
  ['two mistakes', '{\n  "theme": 1,\n  "language": "ja"\n}', ['json.expected 3:15', 'json.expected 2:12']],
  ['a key for no list', '{ "keys": { "quit": "q" } }', ['json.expected 1:21']],
  ['a list', '[]', ['json.expected 1:1']],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]), ['file.encoding 1:1']],
];

describe('settings with a mistake: the defaults, the place, and the file left as it is', () => {
  it.each(BAD)('%s', (_, content, expected) => {
    const path = file(content);
    expect(problems(path).sort()).toEqual([...expected].sort());
    expect(readSettings(path).settings).toEqual({});
    writeSetting(path, 'language', 'en');
    expect(readFileSync(path)).toEqual(Buffer.from(content));
    expect(readdirSync(join(path, '..'))).toEqual(['settings.json']);
  });

  it('a folder in the file’s place', () => {
    const path = file();
    mkdirSync(path);
    expect(problems(path)).toEqual(['file.directory']);
  });

  it('a link to nothing', () => {
    const path = file();
    symlinkSync('nowhere', path);
    expect(problems(path)).toEqual(['file.missing']);
  });
});

/** Settings that read well, and what the key table finds in them. */
const KEYS: readonly (readonly [name: string, content: string, expected: readonly string[]])[] = [
  ['a key that is none', '{\n  "keys": {\n    "bead.next": ["Dwon"]\n  }\n}', ['keys.name 3:18']],
  ['a command that is none', '{\n  "keys": {\n    "bead.nxt": ["e"]\n  }\n}', ['keys.unknown 3:17']],
  ['a key that another command has', '{\n  "keys": {\n    "quit": ["F", "j"]\n  }\n}', ['keys.clash 3:13']],
  ['a key given twice', '{ "keys": {\n "quit": ["d"],\n "copy": ["d"] } }', ['keys.clash 2:10']],
  ['two mistakes', '{ "keys": {\n "quit": ["F1"],\n "nothing": ["e"] } }', ['keys.name 2:10', 'keys.unknown 3:13']],
  ['nothing wrong', '{ "keys": { "quit": ["d"] } }', []],
];

describe('what the key table finds in the settings stands in their file', () => {
  it.each(KEYS)('%s', (_, content, expected) => {
    const path = file(content);
    const { settings, problems: none } = readSettings(path);
    expect(none).toEqual([]);
    const placed = placeInSettings(path, createKeymap(settings.keys).problems);
    expect(placed.map(problem => problem.file)).toEqual(expected.map(() => path));
    const places = placed.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
    expect(places.sort()).toEqual([...expected].sort());
  });
});

describe('a setting that the program writes', () => {
  it.each([
    ['into no file', undefined, '{\n  "language": "en"\n}\n'],
    ['beside what is there', '{ "theme": "dark" }\n', '{\n  "theme": "dark",\n  "language": "en"\n}\n'],
    [
      'in place of the one before, all else as it was',
      '{\n\t"language": "ko",\n\n\t"theme":"dark"\n}',
      '{\n\t"language": "en",\n\n\t"theme":"dark"\n}',
    ],
    ['after a byte-order mark', '\uFEFF{\n  "language": "ko"\n}', '\uFEFF{\n  "language": "en"\n}'],
  ])('%s', (_, before, after) => {
    const path = file(before);
    writeSetting(path, 'language', 'en');
    expect(readFileSync(path, 'utf8')).toBe(after);
    expect(readSettings(path).settings.language).toBe('en');
    expect(readdirSync(join(path, '..'))).toEqual(['settings.json']);
  });

  it('makes the folder, for the person alone', () => {
    const path = join(temporaryFolder(), 'a', 'b', 'settings.json');
    writeSetting(path, 'hangulKeys', false);
    expect(readSettings(path).settings).toEqual({ hangulKeys: false });
    expect(lstatSync(path).mode & 0o777).toBe(0o600);
  });

  it('is gone where it is set to nothing', () => {
    const path = file('{"language": "ko", "theme": "dark"}');
    writeSetting(path, 'language', undefined);
    expect(readSettings(path).settings).toEqual({ theme: 'dark' });
  });

  it('goes where the link leads: dotfiles stay linked', () => {
    const real = file('{}');
    const path = file();
    symlinkSync(real, path);
    writeSetting(path, 'language', 'en');
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readSettings(real).settings).toEqual({ language: 'en' });
  });

  it('is forgotten in a folder that cannot be written, and nothing is thrown', () => {
    const path = file('{}');
    chmodSync(join(path, '..'), 0o555);
    expect(asOrdinaryUser(() => writeSetting(path, 'language', 'en'))).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('{}');
  });

  it('is forgotten where a file is in the folder’s place', () => {
    expect(writeSetting(join(file('{}'), 'settings.json'), 'language', 'en')).toBe(false);
  });
});
