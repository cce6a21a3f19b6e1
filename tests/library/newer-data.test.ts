import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { saveFine } from '../../src/library/article/checks-file.ts';
import { saveAlignment } from '../../src/library/article/save-alignment.ts';
import { saveNotes } from '../../src/library/article/save-notes.ts';
import { openByName } from '../../src/library/open/open.ts';
import { writeSetting } from '../../src/library/settings-file.ts';
import { openShelf } from '../../src/library/shelf/shelf.ts';
import { temporaryFolder } from './temporary.ts';

const SMALL = fileURLToPath(new URL('../fixtures/articles/small', import.meta.url));

/** An article of the shelf one file of which a newer version has written. */
async function opened(name: string, change: (before: string) => string) {
  const own = temporaryFolder();
  const folder = join(own, 'small');
  cpSync(SMALL, folder, { recursive: true });
  const path = join(folder, name);
  const written = change(name === 'checks.json' ? '' : readFileSync(path, 'utf8'));
  writeFileSync(path, written);
  const shelf = openShelf({ bundled: '/nowhere', own });
  const read = await openByName(shelf, ['small'], { lenient: true });
  if (!read.ok) throw new Error('it does not open');
  return { ...read.value, path, written, shelf, text: () => readFileSync(path, 'utf8') };
}

const MARK = { check: 'numbers', code: 'numbers.missing', quotes: [{ side: 'source', exact: '84' }] } as const;
const json = (change: (value: Record<string, unknown>) => void) => (before: string) => {
  const value = JSON.parse(before || '{}');
  change(value);
  return JSON.stringify(value);
};

test('what a newer version says of a note is kept when notes are saved', async () => {
  const newer = json(value => {
    for (const note of value.notes as Record<string, unknown>[]) Object.assign(note, { replies: ['네'] });
  });
  const { article, shelf, text } = await opened('notes.json', newer);
  expect(article.notes).toHaveLength(1);
  const more = article.notes.flatMap(note => [note, { ...note, id: 'another' }]);
  expect(saveNotes(shelf, { ...article, notes: more }, article.notes).ok).toBe(true);
  const kept = JSON.parse(text()).notes;
  expect(kept.map(({ replies }: { replies?: string[] }) => replies)).toEqual([['네'], undefined]);
});

test('what a newer version says of a mark is kept when marks are saved', async () => {
  const by = { ...MARK, code: 'numbers.added', by: '가람' };
  const { shelf, text } = await opened(
    'checks.json',
    json(value => Object.assign(value, { fine: [by] })),
  );
  expect(saveFine(shelf, 'small', MARK).ok).toBe(true);
  expect(JSON.parse(text()).fine).toEqual([by, MARK]);
});

test.each([
  ['notes.json', json(value => Object.assign(value, { threads: [] }))],
  ['alignment.tsv', (before: string) => before.replaceAll(/$/gmu, '\tby').replace(/\tby$/u, '')],
] as const)('%s in another shape is named, read without, and never written to', async (name, change) => {
  const { article, warnings, path, shelf, written, text } = await opened(name, change);
  expect(warnings.map(({ file }) => file)).toContain(path);
  const mine = { ...article, alignment: article.alignment.map(bead => ({ ...bead, status: 'confirmed' as const })) };
  const saved =
    name === 'notes.json'
      ? saveNotes(shelf, article, article.notes)
      : saveAlignment(shelf, { article: mine, base: article.alignment, from: article });
  expect(saved.ok).toBe(false);
  expect(text()).toBe(written);
});

test('marks beside settings that are not known yet are not written, and neither are settings', async () => {
  const { shelf, written, text } = await opened(
    'checks.json',
    json(value => Object.assign(value, { strictness: 3 })),
  );
  expect(saveFine(shelf, 'small', MARK).ok).toBe(false);
  expect(text()).toBe(written);
  const path = join(temporaryFolder(), 'settings.json');
  writeFileSync(path, '{"language":"ko","voice":"soft"}');
  expect(writeSetting(path, 'language', 'en')).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('{"language":"ko","voice":"soft"}');
});
