import { describe, expect, it } from 'vitest';
import type { UnitPair } from '../../../../src/domain/bitext/align/unit.ts';
import { alignAll, alignByLength, count, type Document, f1, noTally, type Tally } from '../../../bench/align-sets.ts';
import type { Fixture } from './fixtures.ts';
import { GENRES, OTHER_LANGUAGES } from './genres.ts';

const beadsOf = (drawing: string): UnitPair[] =>
  drawing.split(' ').map(word => {
    const [source = [], target = []] = word.split(':').map(side => side.split(',').filter(Boolean).map(Number));
    return { source, target };
  });

const documentOf = ({ title, korean, english, beads }: Fixture): Document => ({
  name: title,
  source: korean.map(text => ({ text })),
  target: english.map(text => ({ text })),
  gold: beadsOf(beads),
});

const tallied = (documents: readonly Document[], align: (document: Document) => readonly UnitPair[]): Tally => {
  const tally = noTally();
  for (const document of documents) count(tally, align(document), document.gold);
  return tally;
};

const whole = (document: Document) => alignAll(document).beads;
const [genres, others] = [GENRES.map(documentOf), OTHER_LANGUAGES.map(documentOf)];

describe.each([...genres, ...others])('$name', document => {
  it('is no worse paired than by length alone', () =>
    expect(f1(tallied([document], whole))).toBeGreaterThanOrEqual(f1(tallied([document], alignByLength)) - 1));
  it('is known for a translation', () => expect(alignAll(document).parallel).toBe(true));
});

it('texts of all kinds are paired as a reader would, nine beads in ten', () =>
  expect(f1(tallied(genres, whole))).toBeGreaterThan(90));
