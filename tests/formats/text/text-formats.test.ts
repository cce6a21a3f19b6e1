import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPrintable } from '../../../src/domain/text/printable.ts';
import type { TextReading } from '../../../src/formats/text/text-format.ts';
import { TEXT_FORMATS, textFormat } from '../../../src/formats/text/text-formats.ts';
import { fileContent } from '../../../src/library/open/read-text.ts';
import { seconds } from '../../busy.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/text', import.meta.url));

/** Pairs of a file and what it is read as. */
const fixtures = readdirSync(FIXTURES).filter(name => !name.endsWith('.json'));

/** A reading as fixtures have it: a line a block, what it looks like and its text; chapters parted by `--`. */
const drawn = ({ title, language, chapters, leftOut, problems }: TextReading) => ({
  ...(title && { title }),
  ...(language && { language }),
  blocks: chapters
    .map(blocks => blocks.map(({ kind, text, time }) => `${time ? `${time.start}–${time.end} ` : ''}${kind}: ${text}`))
    .flatMap((lines, at) => (at === 0 ? lines : ['--', ...lines])),
  leftOut: leftOut.map(({ reason, text }) => `${reason}: ${text}`),
  problems: problems.map(({ code }) => code),
});

const fileOf = (name: string) => fileContent(name, readFileSync(join(FIXTURES, name)));

describe.each(fixtures)('%s', name => {
  const expected: object = JSON.parse(readFileSync(join(FIXTURES, `${basename(name, extname(name))}.json`), 'utf8'));

  it('is read as it should be', () => {
    const file = fileOf(name);
    const read = textFormat(file).read(file, {});
    expect(read.ok ? drawn(read.value) : read.problems).toEqual(expected);
  });

  it('is known for what it is', () => expect(textFormat(fileOf(name)).extensions).toContain(extname(name).slice(1)));
});

describe.each(TEXT_FORMATS.map(format => [format.id, format] as const))('any %s file', (_, { read, extensions }) => {
  it('has a fixture', () => {
    expect(fixtures.some(name => extensions.includes(extname(name).slice(1)))).toBe(true);
  });

  it('is read without a throw, whatever it holds, and into printable text', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div',
      '>',
      '00:01 --> 00:02',
      '\n',
      '\n\n',
      '- ',
      '# ',
      '가나',
      'a b',
      '&amp;',
      '&#0;',
      '\u001B',
      '\u00AD',
      '```',
      '|',
      '<!--',
      'PK',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const result = read(fileContent(`x.${extensions[0]}`, new TextEncoder().encode(pieces.join(''))), {});
        const texts = result.ok ? result.value.chapters.flat().map(({ text }) => text) : [];
        for (const text of texts) expect([toPrintable(text), text.trim(), text === '']).toEqual([text, text, false]);
      }),
    );
  });

  it('holds nothing where it is empty, or says so', () => {
    const result = read(fileContent(`x.${extensions[0]}`, new Uint8Array()), {});
    expect(result.ok ? result.value.chapters.flat() : []).toEqual([]);
  });
});

it('no character of a plain text is lost but spaces and what nobody sees', () => {
  const unit = fc.constantFrom(...'가나다 abc.,“”\n\n\r\t\u00A0\u3000ᄀ', '각', '\u00AD', '\u200B');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 200 }), text => {
      const file = fileContent('x.txt', new TextEncoder().encode(text));
      const read = textFormat(file).read(file, { keepAll: true });
      const kept = read.ok
        ? read.value.chapters
            .flat()
            .map(block => block.text)
            .join('')
        : '';
      const bare = (each: string) => each.replace(/[\s\u00AD\u200B]/gu, '');
      expect(bare(kept)).toBe(bare(text));
    }),
  );
});

describe('a text that was made to keep one waiting', () => {
  it.each([
    ['a.md', '*a_'.repeat(50_000)],
    ['a.md', '> '.repeat(20_000)],
    ['a.md', '['.repeat(50_000)],
    ['a.html', '<b><i>'.repeat(50_000)],
    ['a.html', '<script>'.repeat(100_000)],
    ['a.html', '<div>가나다. '.repeat(1500)],
    ['a.srt', `00:00:01,000 --> 00:00:02,000\n${'<i>'.repeat(100_000)}`],
  ])('%s, %.9s…', (name, text) => {
    const file = fileContent(name, new TextEncoder().encode(text));
    const began = process.cpuUsage();
    textFormat(file).read(file, {});
    expect(seconds(process.cpuUsage(began))).toBeLessThan(4);
  });
});
