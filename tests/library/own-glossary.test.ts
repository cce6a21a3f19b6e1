import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GLOSSARY_FILE, readGlossaries } from '../../src/library/glossaries.ts';
import { addOwnEntry, removeOwnEntry, restoreOwnEntry } from '../../src/library/own-glossary.ts';
import { temporaryFolder } from './temporary.ts';

/** A folder with a glossary of one's own in it, two entries of which belong together. */
function given() {
  const data = temporaryFolder();
  for (const [ko, en] of [
    ['봄', 'spring'],
    ['여름', 'summer'],
    ['가을', 'autumn'],
  ] as const)
    addOwnEntry(data, { ko, en });
  const path = join(data, GLOSSARY_FILE);
  const text = readFileSync(path, 'utf8').replace('"id": "autumn"', '"id": "autumn", "related": ["summer", "spring"]');
  writeFileSync(path, text);
  const entry = (id: string) => {
    const found = readGlossaries({ data }).glossaries[0]?.entries.find(each => each.id === id);
    if (found === undefined) throw new Error(`there is no ${id}`);
    return found;
  };
  return { data, path, text, entry, read: () => readGlossaries({ data }) };
}

test('an entry is taken out, and nobody names it any more; all else stays as it was', () => {
  const { data, entry, read } = given();
  expect(removeOwnEntry(data, entry('summer'))).toMatchObject({ ok: true });
  const { glossaries, problems } = read();
  expect(problems).toEqual([]);
  expect(glossaries[0]?.entries.map(({ id, related }) => [id, related])).toEqual([
    ['spring', []],
    ['autumn', ['spring']],
  ]);
});

test('and put back as it was, unless the glossary has been changed since', () => {
  const { data, path, text, entry } = given();
  const removed = removeOwnEntry(data, entry('summer'));
  if (!removed.ok || removed.value === undefined) throw new Error('it was not taken out');
  expect(restoreOwnEntry(data, removed.value)).toEqual({ ok: true, value: true });
  expect(readFileSync(path, 'utf8')).toBe(text);
  addOwnEntry(data, { ko: '겨울', en: 'winter' });
  const changed = readFileSync(path, 'utf8');
  expect(restoreOwnEntry(data, removed.value)).toEqual({ ok: true, value: false });
  expect(readFileSync(path, 'utf8')).toBe(changed);
});

test('an entry of another glossary, or one that says something else, is left alone', () => {
  const { data, path, text, entry } = given();
  const other = given().entry('spring');
  expect(removeOwnEntry(data, { ...other, id: 'winter' })).toEqual({ ok: true, value: undefined });
  expect(removeOwnEntry(data, { ...entry('summer'), id: 'spring' })).toEqual({ ok: true, value: undefined });
  expect(removeOwnEntry(temporaryFolder(), other)).toEqual({ ok: true, value: undefined });
  expect(readFileSync(path, 'utf8')).toBe(text);
});
