import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LOCALES } from '../../src/domain/text/language.ts';
import { openByName } from '../../src/library/open/open.ts';
import { openShelf } from '../../src/library/shelf/shelf.ts';
import { createMessages, problemSentence } from '../../src/ui/messages.ts';
import { seconds } from '../busy.ts';
import { bookEntries, zipped } from './archive.ts';
import { asOrdinaryUser, temporaryFolder } from './temporary.ts';

const EN = 'Winter is near. It is cold today.\n\nThis is the last paragraph, and the end of it.\n';
const KO = '겨울이 다가온다. 오늘은 춥다.\n\n이것은 마지막 문단이고 끝이다.\n';

const book = (name: string, ...more: Parameters<typeof zipped>[0]) =>
  zipped([...bookEntries({ 'a.xhtml': `<p>${KO}</p>` }).filter(entry => entry.name !== name), ...more]);

const page = (depth: number) => `<html><body>${'<div>'.repeat(depth)}깊다.${'</div>'.repeat(depth)}</body></html>`;

const lock = (algorithm: string) => ({
  name: 'META-INF/encryption.xml',
  data: `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`,
});

/** What stands at a path that is opened beside an English text, and the sentence that a person gets in each language. */
const BAD: readonly (readonly [what: string, name: string, make: (path: string) => void, en: string, ko: string])[] = [
  [
    'bytes that are no text',
    'ko.txt',
    path =>
      writeFileSync(
        path,
        Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 31),
      ),
    'this is not a text',
    '텍스트 파일이 아닙니다',
  ],
  [
    'a PDF',
    'ko.pdf',
    path => writeFileSync(path, '%PDF-1.7\n%âãÏÓ\n'),
    'this is a file of the kind PDF, not a text; save it as text, HTML or EPUB first',
    '텍스트가 아니라 PDF 파일입니다. 먼저 텍스트나 HTML, EPUB으로 저장하세요',
  ],
  ['an empty file', 'ko.txt', path => writeFileSync(path, ''), 'there is no text in this file', '파일에 글이 없습니다'],
  [
    'nothing but blanks',
    'ko.md',
    path => writeFileSync(path, ' \n\u3000\n'),
    'there is no text in this file',
    '파일에 글이 없습니다',
  ],
  [
    'the same language on both sides',
    'other.txt',
    path => writeFileSync(path, 'It is the same as before, and there is no Korean in it at all.'),
    'this is English, and so is other.txt; one of the two should be the original',
    '이 글도 other.txt도 영어입니다. 둘 가운데 하나는 원문이어야 합니다',
  ],
  [
    'a broken byte in UTF-8',
    'ko.txt',
    path =>
      writeFileSync(
        path,
        Buffer.concat([Buffer.from('가나다라마바사\n아자차'), Buffer.from([0xff]), Buffer.from('카타파하')]),
      ),
    'this is not UTF-8 text here; if it is in another encoding, name that with --encoding',
    '여기부터 UTF-8 글로 읽을 수 없습니다. 다른 인코딩이면 --encoding으로 알려 주세요',
  ],
  [
    'a file of 200 MB',
    'ko.txt',
    path => {
      writeFileSync(path, '');
      truncateSync(path, 200 * 1024 * 1024);
    },
    'this file is larger than 64 MB',
    '파일이 64MB보다 큽니다',
  ],
  [
    'one line of 50 MB',
    'ko.txt',
    path => writeFileSync(path, '가나다라 '.repeat(3_846_154)),
    'paragraph 1 is longer than 200000 characters',
    '1번째 문단이 200000자보다 깁니다',
  ],
  [
    'more paragraphs than anyone can read',
    'ko.txt',
    path => writeFileSync(path, '가\n'.repeat(200_001)),
    'this text has more than 200000 paragraphs',
    '문단이 200000개보다 많습니다',
  ],
  ['a folder', 'ko.txt', path => mkdirSync(path), 'this is a folder, not a file', '파일이 아니라 폴더입니다'],
  [
    'a FIFO',
    'ko.txt',
    path => void execFileSync('mkfifo', [path]),
    'this is not a regular file',
    '일반 파일이 아닙니다',
  ],
  [
    'a link to nothing',
    'ko.txt',
    path => symlinkSync('/nowhere/at/all', path),
    'there is no such file',
    '그런 파일이 없습니다',
  ],
  [
    'a file that one may not read',
    'ko.txt',
    path => {
      writeFileSync(path, KO);
      chmodSync(path, 0);
    },
    'you may not read this file',
    '이 파일을 읽을 권한이 없습니다',
  ],
  [
    'an archive that unpacks to far more than it is',
    'ko.epub',
    path => writeFileSync(path, book('a.xhtml', { name: 'a.xhtml', data: new Uint8Array(12 * 1024 * 1024) })),
    'this archive is not safe to open: “a.xhtml” unpacks to far more than it should',
    '열기에 안전하지 않은 압축 파일입니다. ‘a.xhtml’이 터무니없이 크게 풀립니다',
  ],
  [
    'an archive with a path that leads out of it',
    'ko.epub',
    path => writeFileSync(path, book('', { name: '../../out.xhtml', data: 'x' })),
    'this archive is not safe to open: “../../out.xhtml” leads out of it',
    '열기에 안전하지 않은 압축 파일입니다. ‘../../out.xhtml’이 바깥을 가리킵니다',
  ],
  [
    'an archive of very many files',
    'ko.epub',
    path =>
      writeFileSync(
        path,
        book('', ...Array.from({ length: 10_001 }, (_, at) => ({ name: `x${at}`, data: '', stored: true }))),
      ),
    'this archive holds more than 10000 files',
    '압축 파일에 든 파일이 10000개보다 많습니다',
  ],
  [
    'an archive that is cut off',
    'ko.epub',
    path => writeFileSync(path, book('').subarray(0, 400)),
    'this archive is damaged or cut off',
    '압축 파일이 깨졌거나 잘렸습니다',
  ],
  [
    'a protected book',
    'ko.epub',
    path => writeFileSync(path, book('', lock('http://www.w3.org/2001/04/xmlenc#aes128-cbc'))),
    'this book is protected (DRM) and cannot be read',
    '복제 방지(DRM)가 걸린 책이라 읽을 수 없습니다',
  ],
  [
    'a book without its table of files',
    'ko.epub',
    path => writeFileSync(path, book('book.opf')),
    'this book is incomplete: “book.opf” is missing',
    '책이 온전하지 않습니다. ‘book.opf’가 없습니다',
  ],
  [
    'a page of ten thousand elements in one another',
    'ko.html',
    path => writeFileSync(path, page(20_000)),
    'the elements of this page are nested too deeply',
    '페이지의 요소가 너무 깊이 겹쳐 있습니다',
  ],
  [
    'subtitles without any',
    'ko.srt',
    path => writeFileSync(path, '1\n자막이 아니다.\n'),
    'there are no subtitles in this file',
    '파일에 자막이 없습니다',
  ],
];

const shelf = openShelf({ bundled: '/nowhere', own: '/nowhere' });
const messages = createMessages();

it.each(BAD)('%s: one sentence in either language, soon, and nothing is written', async (_, name, make, en, ko) => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const [bad, good] = [join(folder, name), join(folder, 'EN')];
  make(bad);
  writeFileSync(good, EN);
  const before = readdirSync(folder);
  const began = process.cpuUsage();
  const opened = await asOrdinaryUser(() => openByName(shelf, [bad, good]));
  expect(seconds(process.cpuUsage(began))).toBeLessThan(8);
  const told = opened.ok
    ? []
    : LOCALES.map(locale => opened.problems.map(each => problemSentence(messages(locale), each)).join());
  expect(told.map(each => each.replaceAll(`${folder}/`, '').replace(/^\S+: /u, ''))).toEqual([ko, en]);
  expect(readdirSync(folder)).toEqual(before);
});

it('a book whose fonts alone are locked is read', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ko.epub'), book('', lock('http://www.idpf.org/2008/embedding')));
  writeFileSync(join(folder, 'en.txt'), EN);
  expect((await openByName(shelf, [join(folder, 'ko.epub'), join(folder, 'en.txt')])).ok).toBe(true);
});
