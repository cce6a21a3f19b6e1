import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Segment } from '../../../src/domain/bitext/segment.ts';
import type { Result } from '../../../src/domain/problem.ts';
import { createTextReader } from '../../../src/library/article/article-folder.ts';

const path = () => join(mkdtempSync(join(tmpdir(), 'narani-text-')), 'ko.md');
const said = (read: Result<readonly Segment[]>) => (read.ok ? read.value.map(({ text }) => text) : read.problems);
const PARAGRAPH = '봄이 왔다. 꽃이 피었다. ';

test.each([
  ['short', 1],
  ['long', 20_000],
])('a %s text is the same segments until its file is another', (_what, times) => {
  const file = path();
  const read = createTextReader();
  writeFileSync(file, `${PARAGRAPH.repeat(times)}\n\n끝.`);
  const first = read(file, 'ko');
  const again = read(file, 'ko');
  expect(first.ok && again.ok && first.value === again.value).toBe(true);
  writeFileSync(file, `${PARAGRAPH.repeat(times)}\n\n새로 쓴 끝.`);
  expect(said(read(file, 'ko'))).toEqual([PARAGRAPH.repeat(times).trim(), '새로 쓴 끝.']);
  expect(said(first)).toEqual([PARAGRAPH.repeat(times).trim(), '끝.']);
});

test('a long text that is not UTF-8 says where, as a short one does', () => {
  const file = path();
  writeFileSync(file, Buffer.concat([Buffer.from(PARAGRAPH.repeat(20_000)), Buffer.from([0xff])]));
  const read = createTextReader()(file, 'ko');
  expect(read.ok ? [] : read.problems.map(({ code, place }) => [code, place?.line])).toEqual([['file.encoding', 1]]);
});
