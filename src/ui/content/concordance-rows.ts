import { sidesInSight, type Tools } from '../../app/article/reading.ts';
import type { State } from '../../app/state.ts';
import { type ConcordanceRow, concordance, type PlacedTerm } from '../../app/terms/terms.ts';
import type { Side } from '../../domain/bitext/alignment.ts';
import type { Article } from '../../domain/bitext/article.ts';
import type { Sentence } from '../../domain/bitext/sentence-links.ts';
import type { TermEntry } from '../../domain/glossary/entry.ts';
import { slice, toPrintable } from '../../domain/text/printable.ts';
import { overlap } from '../../domain/text/range.ts';
import { fit, type SpanRow, sign, span } from '../spans.ts';
import { excerpt } from './marked.ts';

/** What a row of a concordance is drawn from. */
interface Drawn {
  readonly article: Article;
  readonly tools: Tools;
  /** Cells for either side. */
  readonly width: number;
}

/** The sentence that answers a term on the other side: what to show where no term answers it. */
function answering(
  { article, tools }: Drawn,
  bead: number,
  term: PlacedTerm | undefined,
  side: Side,
): Sentence | undefined {
  const links = tools.links(article, bead);
  const holds = (sentence: Sentence) => sentence.segment === term?.segment && overlap(sentence, term.occurrence);
  return (term && links.find(link => link[term.side].some(holds)))?.[side][0];
}

function half(drawn: Drawn, { bead, placed }: ConcordanceRow, side: Side): SpanRow {
  const { article, width } = drawn;
  const term = placed[side];
  if (term) return excerpt(article[side][term.segment]?.text ?? sign(''), [term.occurrence], width, 'match');
  const sentence = answering(drawn, bead, placed.source ?? placed.target, side);
  const text = sentence && article[side][sentence.segment]?.text;
  return excerpt(text ? slice(text, sentence.start, sentence.end) : sign(''), [], width, 'match');
}

/** The occurrences of an entry in the open article, each on a row: the number of its bead and what is in sight around it. */
export function concordanceRows(state: State, tools: Tools, entry: TermEntry, width: number): SpanRow[] {
  const { open, terms } = state;
  if (open === undefined || terms === undefined) return [];
  const { article } = open;
  const numbers = String(article.alignment.length).length + 2;
  const sides = sidesInSight(state);
  const room = width - numbers - 2 * (sides.length - 1);
  const drawn = { article, tools, width: Math.max(1, Math.floor(room / sides.length)) };
  return concordance(tools.find, terms, article, entry).map(row => [
    ...fit([span(toPrintable(String(row.bead + 1)), 'key')], numbers),
    ...sides.flatMap((side, at) => [...(at > 0 ? [span(sign('  '))] : []), ...half(drawn, row, side)]),
  ]);
}
