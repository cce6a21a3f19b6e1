import type { Effect } from '../../src/app/events.ts';
import { type FineMark, toggled } from '../../src/domain/check/fine.ts';
import { runChecks } from '../../src/domain/check/run-checks.ts';
import { ready } from './glossary.ts';
import type { Reader } from './reader.ts';

/** Gives a reader glossaries, none unless a drawing of them is ready; nothing is checked before. */
export const glossed = (reader: Reader, terms = ready()): Reader =>
  reader.happen({ type: 'glossed', terms, problems: [] });

/** Does what a reader wants of the checks, as the program does but at once; `kept` is what was marked as fine before. */
export function performChecks(reader: Reader, kept: readonly FineMark[] = []): Reader {
  let fine = kept;
  const table: Partial<Record<Effect['type'], (effect: Effect) => void>> = {
    check: effect => {
      if (effect.type !== 'check') return;
      const findings = runChecks(effect.article, effect.terms.index);
      reader.happen({ type: 'checked', article: effect.article.id, of: effect.article, findings, fine });
    },
    'save-fine': effect => {
      if (effect.type !== 'save-fine') return;
      fine = toggled(fine, effect.mark);
      reader.happen({ type: 'fine-kept', article: effect.article, fine });
    },
  };
  for (const effect of reader.effects.splice(0)) table[effect.type]?.(effect);
  return reader;
}
