import { describe, expect, it } from 'vitest';
import { readNotesJson } from '../../../src/formats/article/notes-json.ts';

const selector = { type: 'TextQuoteSelector', exact: '로씨야', prefix: '‘', suffix: '’라고' };
const target = { language: 'ko', segment: 3, selector };
const note = { id: 'rossiya', target, body: { ko: '북한의 표기.', en: 'The northern spelling.' } };

const wrong = (...notes: readonly object[]) => {
  const read = readNotesJson(JSON.stringify({ notes }));
  return read.ok ? [] : read.problems.map(problem => problem.values?.path);
};

describe('the notes of an article', () => {
  it('none', () => expect(readNotesJson('{"notes": []}')).toEqual({ ok: true, value: { notes: [] } }));
  it('one', () =>
    expect(readNotesJson(JSON.stringify({ notes: [note] }))).toEqual({ ok: true, value: { notes: [note] } }));

  it('a quotation needs no surroundings', () => {
    expect(wrong({ ...note, target: { ...target, selector: { type: 'TextQuoteSelector', exact: '로' } } })).toEqual([]);
  });

  it('a body in the language that it was written in, a kind and a severity', () =>
    expect(wrong({ ...note, body: { ko: '표기' }, kind: 'terminology', severity: 'minor' })).toEqual([]));

  it.each([
    ['segment 0', { ...note, target: { ...target, segment: 0 } }, 'notes.0.target.segment'],
    ['half a segment', { ...note, target: { ...target, segment: 1.5 } }, 'notes.0.target.segment'],
    [
      'another selector',
      { ...note, target: { ...target, selector: { ...selector, type: 'XPathSelector' } } },
      'notes.0.target.selector.type',
    ],
    [
      'no quotation',
      { ...note, target: { ...target, selector: { type: 'TextQuoteSelector' } } },
      'notes.0.target.selector.exact',
    ],
    ['a body without a word', { ...note, body: {} }, 'notes.0.body'],
    ['a kind that there is not', { ...note, kind: 'taste' }, 'notes.0.kind'],
    ['a severity that there is not', { ...note, severity: 'fatal' }, 'notes.0.severity'],
    ['an id with spaces', { ...note, id: 'a b' }, 'notes.0.id'],
  ])('%s is refused', (_, changed, path) => expect(wrong(changed)).toEqual([path]));

  it('the place of a mistake is that of its note', () =>
    expect(wrong(note, { ...note, id: 3 })).toEqual(['notes.1.id']));
});
