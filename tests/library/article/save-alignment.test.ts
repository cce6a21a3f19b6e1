import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/domain/bitext/article.ts';
import type { Edit } from '../../../src/domain/bitext/edit.ts';
import { EDITS } from '../../../src/domain/bitext/edits.ts';
import { splitSegment } from '../../../src/domain/bitext/segment-edit.ts';
import { sentences } from '../../../src/domain/text/sentences.ts';
import { saveAlignment } from '../../../src/library/article/save-alignment.ts';
import { openByName } from '../../../src/library/open/open.ts';
import { openShelf } from '../../../src/library/shelf/shelf.ts';
import { asOrdinaryUser, temporaryFolder } from '../temporary.ts';

const BUNDLED = fileURLToPath(new URL('../../../content/articles', import.meta.url));

function opened() {
  const own = join(temporaryFolder(), 'articles');
  const shelf = openShelf({ bundled: BUNDLED, own });
  const read = shelf.open('several-cards');
  if (!read.ok) throw new Error('several-cards cannot be read');
  return { own, shelf, article: read.value };
}

const edit = (article: Article, name: keyof typeof EDITS, bead: number): Article => {
  const done = (EDITS[name] as Edit)(article.alignment, { bead, side: 'source', at: 0 });
  if (typeof done === 'string') throw new Error(done);
  return { ...article, alignment: done.alignment };
};

describe('an article that ships', () => {
  test('is copied to the reader’s own at the first edit, and opened from there', () => {
    const { own, shelf, article } = opened();
    const mine = edit(article, 'merge-next', 0);
    expect(saveAlignment(shelf, { article: mine, base: article.alignment, from: article })).toMatchObject({
      ok: true,
      value: mine.alignment,
    });
    expect(readFileSync(join(own, 'several-cards/alignment.tsv'), 'utf8')).toMatch(
      /^source\ttarget\tstatus\n1,2\t1,2\tconfirmed\n3\t3\tconfirmed\n/u,
    );
    expect(readFileSync(join(BUNDLED, 'several-cards/alignment.tsv'), 'utf8')).toMatch(/\n1\t1\tconfirmed\n/u);
    const again = openShelf({ bundled: BUNDLED, own }).open('several-cards');
    expect(again.ok && again.value.alignment).toEqual(mine.alignment);
    expect(readdirSync(join(own, 'several-cards')).filter(name => /tmp|lock/u.test(name))).toEqual([]);
  });
});

describe('two windows', () => {
  test('neither loses what the other did', () => {
    const { shelf, article } = opened();
    saveAlignment(shelf, { article: edit(article, 'merge-next', 0), base: article.alignment, from: article });
    const mine = edit(article, 'merge-next', 4);
    const saved = saveAlignment(shelf, { article: mine, base: article.alignment, from: article });
    expect(saved.ok && saved.value.slice(0, 4).map(({ source }) => source)).toEqual([[0, 1], [2], [3], [4, 5]]);
  });

  test('where both changed a place, the later one stands, flagged', () => {
    const { own, shelf, article } = opened();
    saveAlignment(shelf, { article: edit(article, 'merge-next', 0), base: article.alignment, from: article });
    saveAlignment(shelf, { article: edit(article, 'merge-next', 1), base: article.alignment, from: article });
    expect(readFileSync(join(own, 'several-cards/alignment.tsv'), 'utf8')).toContain(
      '\n1\t1\tflagged\n2,3\t2,3\tflagged\n4\t4\tconfirmed\n',
    );
  });

  test('a file that was damaged meanwhile is left as it is', () => {
    const { own, shelf, article } = opened();
    const mine = edit(article, 'merge-next', 0);
    saveAlignment(shelf, { article: mine, base: article.alignment, from: article });
    const path = join(own, 'several-cards/alignment.tsv');
    writeFileSync(path, 'half a li');
    expect(saveAlignment(shelf, { article: mine, base: article.alignment, from: article })).toMatchObject({
      ok: false,
      problems: [{ code: 'alignment.header', file: path }],
    });
    expect(readFileSync(path, 'utf8')).toBe('half a li');
  });

  test('a folder that may not be written to is a problem', () => {
    const { own, shelf, article } = opened();
    const mine = edit(article, 'merge-next', 0);
    saveAlignment(shelf, { article: article, base: article.alignment, from: article });
    chmodSync(join(own, 'several-cards'), 0o555);
    chmodSync(join(own, 'several-cards/alignment.tsv'), 0o644);
    for (const folder of [own, join(own, '..')]) chmodSync(folder, 0o755);
    const saved = asOrdinaryUser(() => saveAlignment(shelf, { article: mine, base: article.alignment, from: article }));
    expect(saved).toMatchObject({ ok: false, problems: [{ code: 'file.unwritable' }] });
    chmodSync(join(own, 'several-cards'), 0o755);
  });
});

describe('segments that were parted', () => {
  const parted = (article: Article): Article => {
    const text = article.source[7]?.text ?? '';
    return splitSegment(article, 'source', 7, sentences(text)[1]?.start ?? 1);
  };

  test('are written to the text, with the beads and notes that speak of them by number', () => {
    const { own, shelf, article } = opened();
    const mine = parted(article);
    expect(saveAlignment(shelf, { article: mine, base: article.alignment, from: article }).ok).toBe(true);
    const again = openShelf({ bundled: BUNDLED, own }).open('several-cards');
    expect(again.ok && again.value).toEqual(mine);
    expect(again.ok && again.value.source).toHaveLength(article.source.length + 1);
  });

  test('are not written over a text that was changed meanwhile', () => {
    const { own, shelf, article } = opened();
    saveAlignment(shelf, { article, base: article.alignment, from: article });
    const path = join(own, 'several-cards/ko.md');
    const text = readFileSync(path, 'utf8').replace('다.', '다!');
    writeFileSync(path, text);
    expect(saveAlignment(shelf, { article: parted(article), base: article.alignment, from: article })).toMatchObject({
      ok: false,
      problems: [{ code: 'article.changed' }],
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('files that were opened in place', () => {
  const pair = () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'ko.txt'), '하나이다.\n\n둘이다.\n\n셋이다.\n');
    writeFileSync(join(folder, 'en.txt'), 'This is one.\n\nThis is two.\n\nThis is three.\n');
    const shelf = openShelf({ bundled: BUNDLED, own: join(folder, 'own') });
    const open = async () => {
      const read = await openByName(shelf, [join(folder, 'en.txt'), join(folder, 'ko.txt')]);
      if (!read.ok) throw new Error('the pair cannot be read');
      return read.value.article;
    };
    return { folder, open, shelf };
  };

  test('keep their alignment beside the first one, and are opened with it again', async () => {
    const { folder, open, shelf } = pair();
    const article = await open();
    const mine = edit(article, 'merge-next', 1);
    expect(saveAlignment(shelf, { article: mine, base: article.alignment, from: article }).ok).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['en.txt', 'ko.txt', 'ko.txt.narani']);
    expect((await open()).alignment.at(-1)).toEqual({ source: [1, 2], target: [1, 2], status: 'confirmed' });
  });

  test('one that fits the texts no more is not used', async () => {
    const { folder, open, shelf } = pair();
    const article = await open();
    saveAlignment(shelf, { article: edit(article, 'merge-next', 1), base: article.alignment, from: article });
    writeFileSync(join(folder, 'ko.txt'), '하나이다.\n\n둘이다.\n\n셋이다.\n\n넷이다.\n');
    expect((await open()).source).toHaveLength(4);
  });
});
