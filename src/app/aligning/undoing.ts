import { mergeAlignments } from '../../domain/bitext/merge-alignments.ts';
import { type Step, step } from '../events.ts';
import type { Change, History, OpenArticle, State, Version } from '../state.ts';
import { sameTexts, withVersion } from './aligning.ts';

/** A version to go back or on to, with what has come from elsewhere since; nothing where that cannot be put together. */
function reached({ article }: OpenArticle, from: Version, to: Version): Version | undefined {
  if (article === from.article) return to;
  // Other texts came from elsewhere, or would go: what changed meanwhile does not fit them.
  if (!(sameTexts(article, from.article) && sameTexts(article, to.article))) return undefined;
  const alignment = mergeAlignments(from.article.alignment, to.article.alignment, article.alignment);
  return { article: { ...article, alignment }, cursor: to.cursor, inside: to.inside };
}

/** The state at another version, or a word on why there is none to go to. */
function withReached(state: State, version: Version | undefined, history: History, reason: string): Step {
  return version ? withVersion(state, version, history) : step({ ...state, notice: { code: `unavailable.${reason}` } });
}

/** Why one cannot go where a change leads, if it can be told. */
const whyNot = (change: Change | undefined, otherwise: string): string => (change ? 'not-apart' : otherwise);

/** The edit done last, undone. */
export function undone(state: State, open: OpenArticle): Step {
  const { past, future } = open.history;
  const change = past.at(-1);
  const history = { past: past.slice(0, -1), future: change ? [...future, change] : future };
  return withReached(state, change && reached(open, change.after, change.before), history, whyNot(change, 'no-undo'));
}

/** The edit undone last, done again. */
export function redone(state: State, open: OpenArticle): Step {
  const { past, future } = open.history;
  const change = future.at(-1);
  const history = { past: change ? [...past, change] : past, future: future.slice(0, -1) };
  return withReached(state, change && reached(open, change.before, change.after), history, whyNot(change, 'no-redo'));
}
