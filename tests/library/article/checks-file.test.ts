import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { FineMark } from '../../../src/domain/check/fine.ts';
import { readChecks, saveFine } from '../../../src/library/article/checks-file.ts';
import { openByName } from '../../../src/library/open/open.ts';
import { openShelf } from '../../../src/library/shelf/shelf.ts';
import { temporaryFolder } from '../temporary.ts';

const BUNDLED = fileURLToPath(new URL('../../../content/articles', import.meta.url));
const MARK: FineMark = {
  check: 'numbers',
  code: 'numbers.missing',
  quotes: [{ side: 'source', exact: '300', suffix: '명이' }],
};

function shelved() {
  const own = join(temporaryFolder(), 'articles');
  const shelf = openShelf({ bundled: BUNDLED, own });
  expect(shelf.open('several-cards').ok).toBe(true);
  return { own, shelf };
}

/** A file opened in place, and the text of its checks.json, if one is given. */
async function opened(json?: string) {
  const file = join(temporaryFolder(), 'a.tsv');
  writeFileSync(file, 'ko\ten\n가\tA\n');
  const kept = join(`${file}.narani`, 'checks.json');
  if (json !== undefined) {
    mkdirSync(`${file}.narani`);
    writeFileSync(kept, json);
  }
  const { shelf } = shelved();
  const read = await openByName(shelf, [file]);
  if (!read.ok) throw new Error('it cannot be opened');
  return { shelf, kept, id: read.value.article.id };
}

test('a mark is kept with the article, and taken away again', () => {
  const { own, shelf } = shelved();
  expect(saveFine(shelf, 'several-cards', MARK)).toMatchObject({ ok: true, value: [MARK] });
  expect(existsSync(join(own, 'several-cards/checks.json'))).toBe(true);
  expect(readChecks(shelf, 'several-cards')).toMatchObject({ value: { fine: [MARK] } });
  expect(saveFine(shelf, 'several-cards', MARK)).toMatchObject({ ok: true, value: [] });
});

describe('of files opened in place', () => {
  test('it is kept beside the first of them', async () => {
    const { shelf, kept, id } = await opened();
    expect(saveFine(shelf, id, MARK).ok).toBe(true);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ fine: [MARK] });
  });

  test('the settings that a person wrote stay', async () => {
    const { shelf, kept, id } = await opened('{\n  "lengthDeviations": 4,\n  "off": ["quotes"]\n}\n');
    expect(readChecks(shelf, id)).toMatchObject({ value: { settings: { off: ['quotes'], lengthDeviations: 4 } } });
    saveFine(shelf, id, MARK);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ lengthDeviations: 4, off: ['quotes'], fine: [MARK] });
  });

  test('what a check finds may weigh otherwise in an article', async () => {
    const { shelf, id } = await opened('{ "severities": { "quotes": "error" } }');
    expect(readChecks(shelf, id)).toMatchObject({ value: { settings: { severities: { quotes: 'error' } } } });
  });

  test.each(['{ "severities": { "quotes": "grave" } }', '{ "severities": { "marks": "error" } }'])(
    '%s is told as a mistake with its place',
    async json => {
      const { shelf, id } = await opened(json);
      expect(readChecks(shelf, id)).toMatchObject({ ok: false, problems: [{ place: { line: 1 } }] });
    },
  );

  test('a damaged file is left alone, and its mistake is told with its place', async () => {
    const { shelf, kept, id } = await opened('{ "fine": 3 }');
    expect(saveFine(shelf, id, MARK)).toMatchObject({ ok: false, problems: [{ place: { line: 1, column: 11 } }] });
    expect(readFileSync(kept, 'utf8')).toBe('{ "fine": 3 }');
  });
});
