import { toPrintable } from '../../domain/text/printable.ts';
import { cursorTerm, termsOfBead, withBead, withView } from '../article/reading.ts';
import { firstSelection } from '../article/selection.ts';
import { type Command, type Context, needsArticle } from '../command.ts';
import { type Step, step } from '../events.ts';
import { keysOf } from '../keys/keymap.ts';
import type { TermLayer } from '../layer.ts';
import { pop, push, replaceTop, topLayer } from '../layers.ts';
import type { OpenArticle, State } from '../state.ts';
import { definitionLanguage } from '../terms/term-layer.ts';
import { type EntryRef, linksOf, othersAt, type PlacedTerm } from '../terms/terms.ts';

const needsTerms = (state: State): string | undefined =>
  needsArticle(state) ?? (state.terms ? undefined : 'no-glossary');

/** How many beads are looked through for the next one that has a term: a key is answered at once in an article of any length. */
const REACH = 300;

/** The term cursor one on or back; past the last term of the bead, to the next bead that has one. */
function walk(state: State, open: OpenArticle, direction: 1 | -1, { tools }: Context): State {
  const { bead, term } = open.view;
  const count = (number: number) => termsOfBead(tools, state, open, number).length;
  const inside = term === undefined ? (direction > 0 ? 0 : -1) : term + direction;
  if (inside >= 0 && inside < count(bead)) return withView(state, { term: inside, sentence: undefined });
  let next = bead + direction;
  const isNear = () => Math.abs(next - bead) <= REACH;
  while (open.article.alignment[next] && isNear() && count(next) === 0) next += direction;
  if (!open.article.alignment[next]) return { ...state, notice: { code: 'unavailable.no-more-terms' } };
  if (!isNear()) return { ...state, notice: { code: 'unavailable.no-terms-near', values: { count: REACH } } };
  return withBead(state, next, { term: direction > 0 ? 0 : count(next) - 1 });
}

const stepTerm = (id: string, direction: 1 | -1): Command => ({
  id,
  group: 'terms',
  unavailable: needsTerms,
  run: (state, context) => step(state.open ? walk(state, state.open, direction, context) : state),
});

/** No entry is chosen yet. */
const NONE = -1;

/** A pop-up on an entry; the shelf is counted at the first one. */
function show(state: State, at: EntryRef, place?: PlacedTerm): Step {
  const layer: TermLayer = {
    kind: 'term',
    at,
    place,
    selected: 0,
    link: NONE,
    otherLanguage: false,
    guessing: state.guessFirst && place !== undefined,
  };
  const counting =
    state.terms && state.counts === undefined ? [{ type: 'count-terms' as const, terms: state.terms }] : [];
  return step(push(state, layer), ...counting);
}

/** Opens the term under the cursor; without a cursor, the first one of the bead. */
function openTerm(state: State, open: OpenArticle, { tools }: Context): Step {
  const term = open.view.term ?? 0;
  const place = termsOfBead(tools, state, open, open.view.bead)[term];
  if (place === undefined) return step({ ...state, notice: { code: 'unavailable.no-term' } });
  return show(withView(state, { term }), place.occurrence.matches[0], place);
}

/** The entries that can be opened from a pop-up. */
export function layerLinks(state: State, layer: TermLayer, tools: Context['tools']): EntryRef[] {
  const { open, terms } = state;
  if (terms === undefined || layer.guessing) return [];
  const here = open && layer.place ? othersAt(tools.find, terms, open.article, layer.place) : [];
  return linksOf(terms, layer.at, definitionLanguage(state, layer), here);
}

/** A command of a term's pop-up. */
const inPopUp = (id: string, run: (state: State, layer: TermLayer, context: Context) => Step): Command => ({
  id,
  group: 'pop-up',
  run: (state, context) => {
    const layer = topLayer(state);
    return layer?.kind === 'term' ? run(state, layer, context) : step(state);
  },
});

const link = (id: string, by: 1 | -1): Command =>
  inPopUp(id, (state, layer, { tools }) => {
    const count = layerLinks(state, layer, tools).length;
    return step(
      count > 0
        ? replaceTop(state, { ...layer, link: (Math.max(layer.link, by > 0 ? -1 : 0) + by + count) % count })
        : state,
    );
  });

/** The concordance of the entry that is shown, or of the term under the cursor. */
const concordance: Command = {
  id: 'term.concordance',
  group: 'terms',
  unavailable: (state, { tools }) => {
    const layer = topLayer(state);
    if (layer?.kind === 'term' && layer.guessing) return 'no-guess';
    const onTerm = topLayer(state)?.kind === 'term' || (state.open && cursorTerm(tools, state, state.open));
    return needsTerms(state) ?? (onTerm ? undefined : 'no-term');
  },
  run: (state, { tools }) => {
    const layer = topLayer(state);
    const at =
      layer?.kind === 'term' ? layer.at : state.open && cursorTerm(tools, state, state.open)?.occurrence.matches[0];
    return step(at ? push(state, { kind: 'concordance', selected: 0, at }) : state);
  },
};

/** Terms: walking, pop-ups, concordances, entries of one's own. */
export const TERMS: readonly Command[] = [
  stepTerm('term.next', 1),
  stepTerm('term.previous', -1),
  {
    id: 'term.open',
    group: 'terms',
    unavailable: needsTerms,
    run: (state, context) => (state.open ? openTerm(state, state.open, context) : step(state)),
  },
  concordance,
  link('term.next-link', 1),
  link('term.previous-link', -1),
  inPopUp('term.follow', (state, layer, { tools }) => {
    if (layer.guessing) return step(replaceTop(state, { ...layer, guessing: false }));
    const links = layerLinks(state, layer, tools);
    const to = links[layer.link];
    if (to) return show(state, to);
    return step(links.length > 0 ? replaceTop(state, { ...layer, link: 0 }) : state);
  }),
  inPopUp('term.other-language', (state, layer) =>
    step(replaceTop(state, { ...layer, otherLanguage: !layer.otherLanguage, link: NONE })),
  ),
  inPopUp('term.remove', (state, { at: { entry } }) => {
    const undo = toPrintable(keysOf(state.keymap, 'term.restore')[0] ?? '');
    const { article } = state.open ?? {};
    return article ? step(pop(state), { type: 'remove-entry', article: article.id, entry, undo }) : step(state);
  }),
  {
    id: 'term.restore',
    group: 'terms',
    unavailable: needsArticle,
    run: state => (state.open ? step(state, { type: 'restore-entry', article: state.open.article.id }) : step(state)),
  },
  {
    id: 'guess.toggle',
    group: 'terms',
    run: state =>
      step({ ...state, guessFirst: !state.guessFirst, notice: { code: state.guessFirst ? 'guess-off' : 'guess-on' } }),
  },
  {
    id: 'term.add',
    group: 'terms',
    unavailable: needsArticle,
    run: (state, { tools }) => {
      const layer = state.open && firstSelection(tools, state, state.open);
      return step(layer ? push(state, layer) : { ...state, notice: { code: 'unavailable.no-source' } });
    },
  },
];
