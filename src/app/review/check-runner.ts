import type { Checker } from '../../domain/check/run-checks.ts';
import type { TermIndex } from '../../domain/glossary/term-index.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Shelf } from '../../library/shelf/shelf.ts';
import type { Effect, Event } from '../events.ts';

type Of<Type extends Effect['type']> = Extract<Effect, { readonly type: Type }>;

/** What is checked with, and who hears of it. */
interface Running {
  readonly shelf: Shelf;
  readonly dispatch: (event: Event) => void;
}

/** How long the checks may work before others have their turn, in milliseconds. */
const SLICE = 12;

const pause = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/**
 * Checks articles without keeping the keys waiting; what it is asked later replaces what it was asked before. The checks
 * themselves are loaded when they are first wanted.
 */
export function createCheckRunner({ shelf, dispatch }: Running) {
  const checkers = new WeakMap<TermIndex, Checker>();
  let latest: object | undefined;
  const told = new Set<string>();
  /** A damaged file is told of once: the article is checked as if it were not there, each time that it changes. */
  const tellOnce = (article: string, problems: readonly Problem[]): void => {
    if (!told.has(article)) dispatch({ type: 'failed', problems });
    told.add(article);
  };
  const check = async ({ article, terms }: Of<'check'>): Promise<void> => {
    const mine = {};
    latest = mine;
    const [{ createChecker }, { readChecks }] = await Promise.all([
      import('../../domain/check/run-checks.ts'),
      import('../../library/article/checks-file.ts'),
    ]);
    const read = readChecks(shelf, article.id);
    if (!read.ok) tellOnce(article.id, read.problems);
    const { settings, fine } = read.ok ? read.value : { settings: undefined, fine: [] };
    const checker = checkers.get(terms.index) ?? createChecker(terms.index);
    checkers.set(terms.index, checker);
    const steps = checker(article, settings);
    let until = performance.now() + SLICE;
    for (let step = steps.next(); latest === mine; step = steps.next()) {
      if (step.done) return dispatch({ type: 'checked', article: article.id, of: article, findings: step.value, fine });
      if (performance.now() < until) continue;
      await pause();
      until = performance.now() + SLICE;
    }
  };
  const saveFine = async ({ article, mark }: Of<'save-fine'>): Promise<void> => {
    const { saveFine: save } = await import('../../library/article/checks-file.ts');
    const saved = save(shelf, article, mark);
    dispatch(
      saved.ok ? { type: 'fine-kept', article, fine: saved.value } : { type: 'failed', problems: saved.problems },
    );
  };
  return {
    check: (effect: Of<'check'>) => void check(effect),
    saveFine: (effect: Of<'save-fine'>) => void saveFine(effect),
  };
}
