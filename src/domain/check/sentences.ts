import { effectiveLength } from '../bitext/align/length.ts';
import type { SentenceLink } from '../bitext/sentence-links.ts';
import { sentences as sentencesIn } from '../text/sentences.ts';
import type { Check, CheckContext } from './check.ts';
import type { Found } from './finding.ts';
import type { BeadMaterial, Piece } from './material.ts';

/** Shortest sentence, in English letters, that is missed: shorter ones are joined to another as often as not. */
const SHORTEST = 24;

const OTHER = { source: 'target', target: 'source' } as const;
const CODES = { source: 'sentences.missing', target: 'sentences.added' } as const;

/** The sentences of one side of a link that have nothing on the other. */
function alone(link: SentenceLink, side: 'source' | 'target', bead: BeadMaterial): Found[] {
  if (link[OTHER[side]].length > 0) return [];
  return link[side].flatMap(({ segment, start, end }) => {
    const text = bead[side].find(({ number }) => number === segment)?.segment.text.slice(start, end) ?? '';
    if (effectiveLength(text) < SHORTEST) return [];
    return [{ code: CODES[side], places: [{ side, segment, start, end: start + text.trimEnd().length }] }];
  });
}

/** Most sentences of a side that are paired: a paragraph, not a book in one line. */
const MOST = 80;

const count = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { segment }) => sum + sentencesIn(segment.text).length, 0);

function find({ bead, survey }: CheckContext): Found[] {
  const counts = [count(bead.source), count(bead.target)];
  if (counts.some(each => each === 0 || each > MOST)) return [];
  return survey.links(bead).flatMap(link => [...alone(link, 'source', bead), ...alone(link, 'target', bead)]);
}

/**
 * Sentences of a paragraph with nothing on the other side. It asks for the article's ratio, but that moves so little
 * that what was found in a bead stands.
 */
export const sentences: Check = { id: 'sentences', severity: 'warning', find };
