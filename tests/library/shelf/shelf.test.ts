import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FIRST_ARTICLE, openShelf } from '../../../src/library/shelf/shelf.ts';
import { temporaryFolder } from '../temporary.ts';

const SMALL = fileURLToPath(new URL('../../fixtures/articles/small', import.meta.url));

/** A shelf with the small article under each of the names. */
const shelfOf = (...names: readonly string[]) => {
  const folder = temporaryFolder();
  for (const name of names) cpSync(SMALL, join(folder, name), { recursive: true });
  return { folder, shelf: openShelf({ bundled: folder, own: '/nowhere' }) };
};

const opened = (name: string, shelf = shelfOf('small').shelf) => {
  const read = shelf.open(name);
  return read.ok ? read.value.id : read.problems.map(({ file, code }) => (file ? `${file} ${code}` : code)).join();
};

describe('the shelf', () => {
  it('the first article stands first, the others by name', () => {
    expect(shelfOf('b', 'a', FIRST_ARTICLE).shelf.ids()).toEqual([FIRST_ARTICLE, 'a', 'b']);
  });

  it('files, and folders without an article, are not on it', () => {
    const { folder, shelf } = shelfOf('a');
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'file'), '');
    expect(shelf.ids()).toEqual(['a']);
  });

  it('a folder that is linked in is on it', () => {
    const { folder, shelf } = shelfOf('a');
    symlinkSync(SMALL, join(folder, 'linked'));
    expect(shelf.ids()).toEqual(['a', 'linked']);
  });

  it('where there is no folder it is empty', () =>
    expect(openShelf({ bundled: '/nowhere', own: '/nowhere' }).ids()).toEqual([]));
  it('where a file is in the folder’s place it is empty', () => {
    expect(openShelf({ bundled: join(SMALL, 'article.json'), own: '/nowhere' }).ids()).toEqual([]);
  });

  it.each([
    ['its name', 'small', 'small'],
    ['the path of its folder', SMALL, 'small'],
    ['a name that is not there', 'nothing', 'article.unknown'],
    ['a folder that is no article', '/', '/ article.none'],
    ['a file', join(SMALL, 'article.json'), 'article.unknown'],
    ['nothing', '', 'article.unknown'],
    ['a name with a NUL', 'a\0b', 'article.unknown'],
    ['a name that is too long', 'a'.repeat(5000), 'article.unknown'],
  ])('opens by %s', (_, name, expected) => expect(opened(name)).toBe(expected));
});

describe('the reader’s own articles', () => {
  const both = () => {
    const [bundled, own] = [temporaryFolder(), join(temporaryFolder(), 'not', 'yet')];
    cpSync(SMALL, join(bundled, 'small'), { recursive: true });
    return { bundled, own, shelf: openShelf({ bundled, own }) };
  };

  it('an article that ships is copied before it is written to, and the copy is read from then on', () => {
    const { bundled, own, shelf } = both();
    shelf.open('small');
    expect(shelf.folderOf('small')).toBe(join(bundled, 'small'));
    expect(shelf.ownFolderOf('small')).toEqual({ ok: true, value: join(own, 'small') });
    expect(shelf.ids()).toEqual(['small']);
    expect(shelf.open('small').ok && shelf.folderOf('small')).toBe(join(own, 'small'));
    expect(readdirSync(own)).toEqual(['small']);
  });

  it('one that is not on the shelf is written to where it is', () => {
    const { shelf } = both();
    shelf.open(SMALL);
    expect(shelf.ownFolderOf('small')).toEqual({ ok: true, value: SMALL });
  });

  it('where no copy can be made, the reason is told and nothing is left behind', () => {
    const { bundled } = both();
    const shelf = openShelf({ bundled, own: join(bundled, 'small', 'article.json', 'own') });
    shelf.open('small');
    const asked = shelf.ownFolderOf('small');
    expect(!asked.ok && asked.problems[0]?.code).toBe('file.unwritable');
  });
});
