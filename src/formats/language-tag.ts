import type { Language } from '../domain/text/language.ts';

/** A tag in its usual spelling (`ko-KP` for `ko_kp`, `en` for `eng`), or nothing where it is none (BCP 47). */
export function canonicalTag(raw: string): Language | undefined {
  try {
    return Intl.getCanonicalLocales(raw.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
