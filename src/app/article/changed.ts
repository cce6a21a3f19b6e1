import { type Alignment, SIDES } from '../../domain/bitext/alignment.ts';
import { type Article, segmentsOf } from '../../domain/bitext/article.ts';
import { quoteOf } from '../../domain/bitext/bead-quote.ts';
import { followBeads } from '../../domain/bitext/follow.ts';
import { sameAlignment } from '../../domain/bitext/merge-alignments.ts';
import { kept } from '../aligning/aligning.ts';
import { type Effect, type Step, step } from '../events.ts';
import type { Layer } from '../layer.ts';
import { type Mark, NO_HISTORY, type OpenArticle, type State, type View } from '../state.ts';

const sameTexts = (a: Article, b: Article): boolean =>
  SIDES.every(
    side =>
      a[side] === b[side] ||
      (a[side].length === b[side].length &&
        a[side].every(({ text, kind }, at) => text === b[side][at]?.text && kind === b[side][at]?.kind)),
  );

/** Whether all is the same that is neither text nor alignment: titles, notes and the like. */
const sameAbout = (a: Article, b: Article): boolean => {
  const about = ({ source: _s, target: _t, alignment: _a, ...rest }: Article) => JSON.stringify(rest);
  return about(a) === about(b);
};

/** The text of a bead, both sides. */
const beadText = (article: Article, number: number): string =>
  SIDES.flatMap(side => segmentsOf(article, article.alignment[number], side).map(({ text }) => text)).join('\n');

/** The view at the bead that one was in; the cursors stay only where its text is what it was. */
function followedView({ article: before, view }: OpenArticle, after: Article, to: (bead: number) => number): View {
  const bead = to(view.bead);
  const stays = beadText(before, view.bead) === beadText(after, bead);
  const top = { ...view.top, bead: to(view.top.bead) };
  return { ...view, bead, top, ...(!stays && { sentence: undefined, term: undefined }) };
}

/** A mark at the bead that it was set on, and with the words that this begins with now. */
function followedMark(mark: Mark, after: Article, to: (bead: number) => number): Mark {
  const bead = to(mark.bead);
  const quote = quoteOf(after, bead);
  return bead === mark.bead && quote === mark.quote ? mark : { ...mark, bead, quote };
}

/** Layers that speak of places in the old text, which may not be there any more, let go of them. */
const followedLayers = (layers: readonly Layer[]): readonly Layer[] =>
  layers
    .filter(({ kind }) => kind !== 'select-term')
    .map(layer => (layer.kind === 'term' ? { ...layer, place: undefined } : layer));

/** The open article with other texts in its place; one stays in the bead that one was in, and so do marks and jumps. */
function withTexts(state: State, open: OpenArticle, article: Article): Step {
  const to = followBeads(open.article, article);
  const moved = <Place extends { readonly bead: number }>(places: readonly Place[]): Place[] =>
    places.map(place => ({ ...place, bead: to(place.bead) }));
  const marks = open.marks.map(mark => followedMark(mark, article, to));
  const next: OpenArticle = {
    ...open,
    article,
    view: followedView(open, article, to),
    marks,
    lit: [],
    back: moved(open.back),
    forward: moved(open.forward),
    history: NO_HISTORY,
    kept: article.alignment,
    unsaved: false,
  };
  const saved = marks.filter((mark, at) => mark !== open.marks[at]);
  const effects = saved.map((mark): Effect => ({ type: 'save-mark', article: article.id, mark }));
  const followed = { ...state, open: next, layers: followedLayers(state.layers) };
  const isForgotten = open.history.past.length > 0;
  return step(isForgotten ? { ...followed, notice: { code: 'history-gone' } } : followed, ...effects);
}

/** The same texts paired otherwise, by another window or an editor: what was changed here and is not written yet stays. */
function withAlignment(state: State, open: OpenArticle, theirs: Alignment): State {
  if (sameAlignment(open.kept, theirs)) return state;
  return kept(state, { type: 'alignment-kept', article: open.article.id, sent: open.kept, kept: theirs });
}

/** The state with the open article as it now is on disk. What this window wrote itself changes nothing. */
export function takenUp(before: State, article: Article): Step {
  const state = before.notice?.code === 'broken' ? { ...before, notice: undefined } : before;
  const { open } = state;
  if (open === undefined) return step(state);
  if (!sameTexts(open.article, article)) {
    const { state: next, effects } = withTexts(state, open, article);
    return step(next, ...effects, { type: 'load-glossaries', article: article.id });
  }
  const next = withAlignment(state, open, article.alignment);
  if (next.open === undefined || sameAbout(open.article, article)) return step(next);
  return step({ ...next, open: { ...next.open, article: { ...article, alignment: next.open.article.alignment } } });
}
