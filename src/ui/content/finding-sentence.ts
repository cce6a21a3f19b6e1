import type { Finding } from '../../domain/check/finding.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import type { Translate } from '../messages.ts';

/** Digits in groups of three, as both languages write them. */
const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** A number as it stands in the text, with its value where that is written otherwise: “3억5천만” (350,000,000). */
function numberInWords(t: Translate, words: Printable | number, value: number): Printable {
  const digits = String(words).replaceAll(',', '');
  if (digits.includes(String(value))) return t('number.quoted', { words });
  return t('number.in-words', { words, value: toPrintable(grouped(value)) });
}

/** The values of a finding as its sentence has them. */
function valuesOf(t: Translate, { values = {} }: Finding): Readonly<Record<string, Printable | number>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const amount = values[`${name}Value`];
      if (typeof amount === 'number') return [name, numberInWords(t, value, amount)];
      // A count stays a number: the plural is chosen by it.
      return [name, typeof value === 'number' && name !== 'count' ? toPrintable(grouped(value)) : value];
    }),
  );
}

/** What a finding says, as a sentence. */
export const findingSentence = (t: Translate, finding: Finding): Printable =>
  t.named('finding', finding.code, valuesOf(t, finding));
