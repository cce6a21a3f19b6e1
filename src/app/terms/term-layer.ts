import type { Locale } from '../../domain/text/language.ts';
import type { TermLayer } from '../layer.ts';
import type { State } from '../state.ts';

/** The language in which a pop-up defines its term: the interface's, or, on a key, the other one. */
export const definitionLanguage = ({ locale }: State, { otherLanguage }: TermLayer): Locale => {
  if (!otherLanguage) return locale;
  return locale === 'ko' ? 'en' : 'ko';
};
