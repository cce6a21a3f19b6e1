/** A BCP 47 language tag of a text, `ko` or `en` in what ships. */
export type Language = string;

/** A language that the program itself speaks. */
export type Locale = 'ko' | 'en';

/** The locales, in the order in which they are cycled. */
export const LOCALES: readonly Locale[] = ['ko', 'en'];

/** Whether the tag is one of the program's own. */
export const isLocale = (tag: string): tag is Locale => tag === 'ko' || tag === 'en';

/** The language of a text by its script: Korean where a tenth of its letters or more are Hangul, else English. */
export function languageOf(text: string): Locale {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  return hangul > 0 && hangul * 10 >= letters ? 'ko' : 'en';
}
