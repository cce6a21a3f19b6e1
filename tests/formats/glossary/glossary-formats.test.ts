import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Glossary, TermEntry } from '../../../src/domain/glossary/entry.ts';
import type { Printable } from '../../../src/domain/text/printable.ts';
import type { LossKind } from '../../../src/formats/glossary/glossary-format.ts';
import { GLOSSARY_FORMATS, glossaryFormat, readGlossary } from '../../../src/formats/glossary/glossary-formats.ts';
import { anyGlossary, pairGlossary } from './glossary-arbitrary.ts';

const FIXTURES = 'tests/fixtures/glossary';

function bundled(): Glossary {
  const read = readGlossary(readFileSync('content/glossary.json', 'utf8'), 'glossary.json');
  if (!read.ok) throw new Error('the glossary that ships cannot be read');
  return read.value.glossary;
}

/** What of an entry a form with these losses has to bring back. */
function heldEntry({ id, languages, related }: TermEntry, lost: ReadonlySet<LossKind>) {
  const drop = (...kinds: LossKind[]) => kinds.some(kind => lost.has(kind));
  const sections = Object.entries(languages).map(([language, { terms, definition, note }]) => [
    language,
    {
      terms: terms.map(term => ({
        term: term.term,
        status: drop('status') || term.status,
        hanja: drop('hanja') || term.hanja,
        romanisation: drop('romanisation') || term.romanisation,
        exclude: drop('exclude') || term.exclude,
      })),
      definition: drop('definition') || definition,
      note: drop('note', 'definition') || note,
    },
  ]);
  return { id: drop('id') || id, related: drop('related', 'id') || related, languages: Object.fromEntries(sections) };
}

function held({ entries, ...head }: Glossary, lost: ReadonlySet<LossKind>) {
  const partly = lost.has('entry') || lost.has('language') || lost.has('term');
  return {
    head: lost.has('title') || { id: head.id, title: head.title },
    licence: lost.has('licence') || head.licence,
    entries: partly || entries.map(entry => heldEntry(entry, lost)),
  };
}

/** Text that a terminal would act on, which no reader of ours lets in. */
const hostile = (text: string) => text as Printable;

const HOSTILE: Glossary = {
  id: 'x',
  title: { ko: hostile('x'), en: hostile('x') },
  entries: [
    {
      id: 'x',
      related: [],
      languages: {
        ko: { terms: [{ term: hostile('보\u001b[31m검\u202e'), status: 'preferred' }] },
        en: { terms: [{ term: hostile('swo\u009brd\u0000'), status: 'preferred' }] },
      },
    },
  ],
};

const NONSENSE = [
  '',
  ' \n',
  'nonsense',
  '\u0000',
  '{',
  '<',
  '[]',
  '"',
  '\t\t',
  '<tbx>',
  'ko,en',
  'a\u0000\tb',
  '{"entries":{}}',
];

describe.each(GLOSSARY_FORMATS.map(format => [format.id, format] as const))('%s', (_id, format) => {
  function roundTrip(glossary: Glossary) {
    const { text, lost } = format.write(glossary);
    const read = format.read(text, 'name');
    expect(read.ok ? read.value.problems : read.problems).toEqual([]);
    const kinds = new Set(lost.map(({ what }) => what));
    expect(read.ok && held(read.value.glossary, kinds)).toEqual(held(glossary, kinds));
    expect(lost.every(({ count }) => count > 0)).toBe(true);
  }

  test('the glossary that ships comes back, but for what is said to be lost', () => {
    roundTrip(bundled());
  });

  test('any glossary comes back, but for what is said to be lost', () => {
    fc.assert(fc.property(anyGlossary, roundTrip), { numRuns: 150 });
  });

  test('pairs of terms come back whole', () => {
    fc.assert(fc.property(pairGlossary, roundTrip), { numRuns: 100 });
  });

  test('what it writes is recognised, by its ending and without', () => {
    const { text } = format.write(bundled());
    expect(format.recognises(text.slice(0, 4096))).toBe(true);
    for (const extension of format.extensions) expect(glossaryFormat(`x.${extension}`, text)?.id).toBe(format.id);
    expect(glossaryFormat('x', text)?.id).toBe(format.id);
  });

  test('a second round changes nothing more', () => {
    const once = format.read(format.write(bundled()).text, 'narani');
    const twice = once.ok && format.read(format.write(once.value.glossary).text, 'narani');
    expect(twice).toEqual(once);
  });

  test('nothing that is written and read holds a character that a terminal acts on', () => {
    const { text } = format.write(HOSTILE);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u0080-\u009f\u202e]|\\u00/u);
    const read = format.read(text, 'x');
    expect(read.ok && read.value.glossary.entries[0]?.languages.ko?.terms[0]?.term).toBe('보␛[31m검<U+202E>');
  });

  test.each(NONSENSE)('%j is read or refused, never more', text => {
    const read = format.read(text, 'x');
    if (read.ok) expect(read.value.glossary.entries).toEqual([]);
    else expect(read.problems.length).toBeGreaterThan(0);
  });

  test('any text is read or refused, never more', () => {
    const read = (text: string) => void format.read(text, 'x');
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), read));
  });
});

describe('a file of another program reads as its neighbour says', () => {
  test.each(readdirSync(FIXTURES).filter(file => !file.endsWith('.json')))('%s', file => {
    const wanted: unknown = JSON.parse(readFileSync(`${FIXTURES}/${file.replace(/\.[^.]+$/u, '')}.json`, 'utf8'));
    const read = readGlossary(readFileSync(`${FIXTURES}/${file}`, 'utf8'), file);
    expect(read.ok ? read.value : read).toEqual(wanted);
  });
});
