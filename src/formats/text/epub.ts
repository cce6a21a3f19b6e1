/*
 * EPUB 2 and 3: META-INF/container.xml names the package file, whose spine names the chapters in reading order.
 */
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { readXml, textOf, type XmlElement } from '../xml.ts';
import { tidy } from './block.ts';
import { decodeText } from './encoding.ts';
import { readPage } from './html.ts';
import type { Block, FileContent, TextFormat, TextReading } from './text-format.ts';
import { type Entries, unzip } from './zip.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

/** Ways in which fonts are made unreadable; no text is hidden by them. */
const FONTS_ONLY = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/u;

/** A reading of an XML entry: its elements of some names. */
function elementsOf(entries: Entries, name: string, ...wanted: readonly string[]): Result<readonly XmlElement[]> {
  const bytes = entries.get(name);
  const missing = { code: 'epub.missing', values: { name: toPrintable(name) } };
  if (bytes === undefined) return failure(missing);
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const { items, problems } = readXml(text.value.text, new Set(wanted), element => element);
  return items.length > 0 ? success(items) : failure(problems[0] ?? missing);
}

/** A path in the archive, from the folder of another one. */
function pathFrom(file: string, href: string): string {
  const steps = `${file.replace(/[^/]*$/u, '')}${href.replace(/[#?].*$/u, '')}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

const decoded = (href: string): string => {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
};

/** The package file, unless the book is locked. */
function packageName(bytes: Uint8Array): Result<string> {
  const entries = unzip(bytes, name => name === CONTAINER || name === ENCRYPTION);
  if (!entries.ok) return entries;
  const locks = elementsOf(entries.value, ENCRYPTION, 'EncryptionMethod');
  const locked = locks.ok && locks.value.some(({ attributes }) => !FONTS_ONLY.test(attributes.Algorithm ?? ''));
  if (locked) return failure({ code: 'epub.locked' });
  const files = elementsOf(entries.value, CONTAINER, 'rootfile');
  return files.ok ? success(files.value[0]?.attributes['full-path'] ?? '') : files;
}

interface Package {
  readonly chapters: readonly string[];
  readonly title: string | undefined;
  readonly language: string | undefined;
}

/** What the package file says: the paths of the chapters in reading order, without the table of contents. */
function readPackage(entries: Entries, name: string): Result<Package> {
  const read = elementsOf(entries, name, 'item', 'itemref', 'title', 'language');
  if (!read.ok) return read;
  const named = (wanted: string) => read.value.filter(each => each.name === wanted);
  const items = new Map(named('item').map(({ attributes }) => [attributes.id ?? '', attributes]));
  const chapters = named('itemref')
    .filter(({ attributes }) => attributes.linear !== 'no')
    .map(({ attributes }) => items.get(attributes.idref ?? ''))
    .filter(item => item !== undefined)
    .filter(({ properties = '' }) => !properties.split(' ').includes('nav'))
    .map(({ href = '' }) => pathFrom(name, decoded(href)));
  const first = (wanted: string) =>
    named(wanted)
      .map(textOf)
      .map(tidy)
      .find(text => text !== '');
  return success({ chapters, title: first('title'), language: first('language') });
}

/** The blocks of a chapter; pages of pictures have none. */
function readChapter(bytes: Uint8Array): Result<readonly Block[]> {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const page = readPage(text.value.text, { keepAll: true });
  return page.ok ? success(page.value.chapters.flat()) : page;
}

function readChapters(entries: Entries, { chapters, title, language }: Package): Result<TextReading> {
  const read = chapters.map(path => {
    const bytes = entries.get(path);
    return bytes === undefined
      ? failure({ code: 'epub.missing', values: { name: toPrintable(path) } })
      : readChapter(bytes);
  });
  const problems = read.flatMap(each => (each.ok ? [] : each.problems));
  const texts = read.flatMap(each => (each.ok && each.value.length > 0 ? [each.value] : []));
  if (texts.length === 0 && problems.length > 0) return failure(...problems);
  return success({
    chapters: texts,
    leftOut: [],
    problems,
    ...(title && { title: toPrintable(title) }),
    ...(language && { language }),
  });
}

function read({ bytes }: FileContent): Result<TextReading> {
  const name = packageName(bytes);
  if (!name.ok) return name;
  const first = unzip(bytes, each => each === name.value);
  const book = first.ok ? readPackage(first.value, name.value) : first;
  if (!book.ok) return book;
  const wanted = new Set(book.value.chapters);
  const entries = unzip(bytes, each => wanted.has(each));
  return entries.ok ? readChapters(entries.value, book.value) : entries;
}

/** EPUB books, chapter by chapter. */
export const epub: TextFormat = {
  id: 'epub',
  binary: true,
  extensions: ['epub'],
  recognises: head => head.startsWith('PK\x03\x04') && head.includes('application/epub+zip'),
  read,
};
