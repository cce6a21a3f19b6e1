import { overlap } from '../text/range.ts';
import type { Answer } from './answer.ts';
import type { Field } from './document.ts';
import { type Found, findIn, type Wanted } from './find.ts';
import type { Hit, HitMatch } from './hit.ts';
import { rangeOf } from './key.ts';
import { placesOf } from './pattern.ts';
import type { Texts } from './texts.ts';

/** Places in other fields are shown where they are about as good as the best one. */
const AS_GOOD = 0.25;

function matchAt(fields: readonly Field[], { field, key }: Found, from: number, to: number): HitMatch {
  const { name, language, segment } = field;
  return {
    at: fields.indexOf(field),
    field: name,
    language,
    ...(segment !== undefined && { segment }),
    ...rangeOf(key, from, to),
  };
}

/** The best place of a clause in a field, then all others of the same pattern there. */
function matchesIn(fields: readonly Field[], found: Found): HitMatch[] {
  const { pattern, key, field, match } = found;
  const others = pattern.edits > 0 ? [] : placesOf(pattern, key, field.text);
  return [match, ...others].map(({ from, to }) => matchAt(fields, found, from, to));
}

/** What a clause has in a field, unless it is much worse than the best of the document. */
function foundIn(texts: Texts, document: number, field: Field, wanted: Wanted, best: Found): Found[] {
  if (field === best.field) return [best];
  const found = findIn(texts, document, field, wanted);
  return found && found.match.cost <= best.match.cost + AS_GOOD ? [found] : [];
}

const isSame = (a: HitMatch, b: HitMatch): boolean => a.at === b.at && overlap(a, b);

/** Ranges that overlap one before them say nothing new. */
const distinct = (matches: readonly HitMatch[]): HitMatch[] =>
  matches.filter((match, at) => !matches.slice(0, at).some(before => isSame(before, match)));

/** The hit that an answer is, with every place that answers. */
export function hitOf(texts: Texts, { document, found, score }: Answer): Hit {
  const stored = texts.documentOf(document);
  const best = found.flatMap(each => matchesIn(stored.fields, each).slice(0, 1));
  const all = stored.fields.flatMap(field =>
    found.flatMap(each =>
      foundIn(texts, document, field, each.wanted, each).flatMap(one => matchesIn(stored.fields, one)),
    ),
  );
  return { ...stored, score, matches: distinct([...best, ...all]) };
}
