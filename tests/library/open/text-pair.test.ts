import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beadType } from '../../../src/domain/bitext/alignment.ts';
import { success } from '../../../src/domain/problem.ts';
import { openByName } from '../../../src/library/open/open.ts';
import { filesOf } from '../../../src/library/open/pair-id.ts';
import { openShelf } from '../../../src/library/shelf/shelf.ts';
import { temporaryFolder } from '../temporary.ts';

const KO = [
  '북한군이 러시아로 들어갔다. 국정원은 1만2000명으로 본다.',
  '겨울이 다가온다.',
  '이것은 마지막 문단이다. 끝.',
];
const EN = [
  'North Korean troops have entered Russia. The NIS counts 12,000.',
  'Winter is near.',
  'This is the last paragraph. The end.',
];

/** Two files opened as one article. */
const readTextPair = async (first: string, second: string) => {
  const opened = await openByName(openShelf({ bundled: '/nowhere', own: '/nowhere' }), [first, second]);
  return opened.ok ? success(opened.value.article) : opened;
};

/** Two files in a folder of their own. */
function files(contents: Readonly<Record<string, string>>): (name: string) => string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text);
  return name => join(folder, name);
}

describe('two text files opened as one article', () => {
  it('takes the Korean one for the source, whichever comes first', async () => {
    const path = files({ 'a.txt': EN.join('\n\n'), 'b.txt': KO.join('\n\n') });
    for (const [first, second] of [
      ['a.txt', 'b.txt'],
      ['b.txt', 'a.txt'],
    ] as const) {
      const read = await readTextPair(path(first), path(second));
      expect(read.ok && read.value.languages).toEqual({ source: 'ko', target: 'en' });
      expect(read.ok && read.value.source.map(({ text }) => text)).toEqual(KO);
      expect(read.ok && read.value.alignment.map(beadType)).toEqual(['1–1', '1–1', '1–1']);
    }
  });

  it('parts paragraphs by lines where there is no blank line', async () => {
    const path = files({ 'a.txt': KO.join('\n'), 'b.txt': `${EN.join('\r\n')}\r\n` });
    const read = await readTextPair(path('a.txt'), path('b.txt'));
    expect(read.ok && [read.value.source.length, read.value.target.length]).toEqual([3, 3]);
  });

  it.each([
    ['a short first line that is no sentence', '오래된 골목', 'The Old Alley', '오래된 골목', 'The Old Alley'],
    ['but not a sentence, which is the text', '봄이 왔다.', '“Spring came.”', 'a', 'b'],
    ['nor a line that is as long as a paragraph', '긴 '.repeat(50), 'long '.repeat(30), 'a', 'b'],
  ])('takes %s for the title of a plain text', async (_title, ko, en, wantedKo, wantedEn) => {
    const path = files({ 'a.txt': [ko, ...KO].join('\n\n'), 'b.txt': [en, ...EN].join('\n\n') });
    const read = await readTextPair(path('a.txt'), path('b.txt'));
    expect(read.ok && read.value.title).toEqual({ ko: wantedKo, en: wantedEn });
  });
  it('reads Markdown as Markdown, and takes the headline for the title', async () => {
    const path = files({ 'a.md': `# 제목\n\n${KO.join('\n\n')}`, 'b.md': `# The title\n\n${EN.join('\n\n')}` });
    const read = await readTextPair(path('a.md'), path('b.md'));
    expect(read.ok && read.value.title).toEqual({ ko: '제목', en: 'The title' });
    expect(read.ok && read.value.alignment.length).toBe(4);
  });

  it('has the same id each time, so that the place is found again', async () => {
    const path = files({ 'a.txt': KO.join('\n'), 'b.txt': EN.join('\n') });
    const [one, other] = [
      await readTextPair(path('a.txt'), path('b.txt')),
      await readTextPair(path('b.txt'), path('a.txt')),
    ];
    const [id, again] = [one, other].map(read => (read.ok ? read.value.id : ''));
    expect(id).toBe(again);
    expect(filesOf(id ?? '')).toEqual([path('a.txt'), path('b.txt')]);
    expect(['several-cards', 'pair:', 'pair:[1,2]', 'pair:["a"'].map(filesOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('names the file that holds nothing', async () => {
    const path = files({ 'a.txt': KO.join('\n'), 'b.txt': '\n \n' });
    const read = await readTextPair(path('a.txt'), path('b.txt'));
    expect(!read.ok && read.problems).toEqual([{ code: 'text.empty', file: path('b.txt') }]);
  });
});
