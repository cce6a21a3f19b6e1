import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { beadType, checkAlignment } from '../../src/domain/bitext/alignment.ts';
import type { Article } from '../../src/domain/bitext/article.ts';
import { anchor } from '../../src/domain/bitext/note.ts';
import { articleRatio, sentenceLinks, sentencesOf } from '../../src/domain/bitext/sentence-links.ts';
import { readJson } from '../../src/formats/json.ts';
import { FIRST_ARTICLE, openShelf } from '../../src/library/shelf/shelf.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const shelf = openShelf({ bundled: join(CONTENT, 'articles'), own: '/nowhere' });

/** The article; where it cannot be read the problems are the failure. */
const article = (id: string): Article => {
  const read = shelf.open(id);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};

it('the shelf holds the article and the tour, the article first', () => {
  expect(shelf.ids()).toEqual([FIRST_ARTICLE, 'tour']);
});

describe.each(shelf.ids())('%s', id => {
  const read = article(id);

  it('is Korean and English, each told in both', () => {
    expect(read.id).toBe(id);
    expect(read.languages).toEqual({ source: 'ko', target: 'en' });
    expect([read.title.ko, read.title.en, read.description?.ko, read.description?.en]).not.toContain('');
  });

  it('every segment is in one bead, and some beads are not one to one', () => {
    expect(checkAlignment(read.alignment, read.source.length, read.target.length).ok).toBe(true);
    expect(read.alignment.map(beadType).filter(type => type !== '1–1').length).toBeGreaterThan(0);
  });

  it('segments of a bead look alike on both sides', () => {
    for (const { source, target } of read.alignment) {
      const kinds = [...source.map(at => read.source[at]?.kind), ...target.map(at => read.target[at]?.kind)];
      expect(new Set(kinds).size).toBe(1);
    }
  });

  it('has one headline', () => {
    expect(read.source.filter(segment => segment.kind === 'headline')).toHaveLength(1);
    expect(read.target.filter(segment => segment.kind === 'headline')).toHaveLength(1);
  });

  it('nothing in it had to be made printable', () => {
    for (const { text } of [...read.source, ...read.target]) expect(text).not.toMatch(/<U\+|[␀-␡]/u);
  });

  it('has notes, each in its place, in one place only', () => {
    expect(read.notes.length).toBeGreaterThan(0);
    expect(new Set(read.notes.map(note => note.id)).size).toBe(read.notes.length);
    for (const { side, segment, quote } of read.notes) {
      const text = read[side][segment]?.text ?? '';
      const { prefix = '', exact, suffix = '' } = quote;
      const place = anchor(text, quote);
      expect(text.slice(0, place?.start).endsWith(prefix)).toBe(true);
      expect(text.split(prefix + exact + suffix)).toHaveLength(2);
    }
  });

  it('every sentence is linked once, in order', () => {
    const ratio = articleRatio(read);
    for (const bead of read.alignment) {
      const links = sentenceLinks(read, bead, ratio);
      expect(links.flatMap(link => link.source)).toEqual(sentencesOf(read, bead, 'source'));
      expect(links.flatMap(link => link.target)).toEqual(sentencesOf(read, bead, 'target'));
    }
  });
});

describe('the glossary', () => {
  const term = v.object({
    term: v.pipe(v.string(), v.nonEmpty()),
    status: v.picklist(['preferred', 'admitted', 'deprecated']),
  });
  const language = v.object({
    terms: v.pipe(v.array(term), v.nonEmpty()),
    definition: v.pipe(v.string(), v.nonEmpty()),
  });
  const schema = v.object({
    entries: v.array(
      v.object({ id: v.string(), ko: language, en: language, related: v.optional(v.array(v.string())) }),
    ),
  });
  const read = readJson(schema, readFileSync(join(CONTENT, 'glossary.json'), 'utf8'));
  const entries = read.ok ? read.value.entries : [];
  const ids = entries.map(entry => entry.id);

  it('has forty entries or more, each in both languages', () => {
    expect(read.ok || read.problems).toBe(true);
    expect(entries.length).toBeGreaterThanOrEqual(40);
  });
  it('each under a name of its own', () => expect(new Set(ids).size).toBe(ids.length));
  it('each with one preferred term a language', () => {
    for (const { ko, en } of entries)
      for (const { terms } of [ko, en]) expect(terms.filter(each => each.status === 'preferred')).toHaveLength(1);
  });
  it('what is related is there', () => {
    expect(entries.flatMap(entry => entry.related ?? []).filter(id => !ids.includes(id))).toEqual([]);
  });
});
