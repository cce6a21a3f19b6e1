import { LOCALES } from '../../domain/text/language.ts';
import { focusedText } from '../article/reading.ts';
import { type Command, needsArticle } from '../command.ts';
import { type Effect, step } from '../events.ts';
import type { Layer } from '../layer.ts';
import { push } from '../layers.ts';
import { EMPTY_FIELD } from '../text-field.ts';

const effect = (id: string, wanted: Effect): Command => ({ id, group: 'program', run: state => step(state, wanted) });

const opens = (id: string, layer: Layer): Command => ({ id, group: 'program', run: state => step(push(state, layer)) });

/** What concerns the program as a whole. */
export const PROGRAM: readonly Command[] = [
  {
    id: 'copy',
    group: 'program',
    unavailable: needsArticle,
    run: (state, { tools }) =>
      state.open ? step(state, { type: 'copy', text: focusedText(tools, state.open) }) : step(state),
  },
  effect('shelf.open', { type: 'shelve' }),
  {
    id: 'language.switch',
    group: 'program',
    run: state => {
      const locale = LOCALES[(LOCALES.indexOf(state.locale) + 1) % LOCALES.length] ?? 'en';
      return step({ ...state, locale }, { type: 'save-language', locale });
    },
  },
  opens('help.open', { kind: 'help', selected: 0 }),
  opens('palette.open', { kind: 'palette', selected: 0, field: EMPTY_FIELD }),
  effect('redraw', { type: 'redraw' }),
  effect('suspend', { type: 'suspend' }),
  effect('interrupt', { type: 'quit', code: 130 }),
  effect('quit', { type: 'quit', code: 0 }),
];
