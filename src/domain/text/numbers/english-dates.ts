/*
 * Dates and times in English text: September 11 · the 23rd of October · in May · 9/11 · the 1960s · '90s · 8:40 p.m.
 */
import { MONTHS } from './english-values.ts';
import { type NumberRow, quantity, type Reading } from './quantity.ts';
import { clock, day, groupAt, month, soft, yearsOf } from './readings.ts';

const SHORT = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
/** `may` is a month before a number only; `in May` has its own row. */
const MONTH = `(?:${MONTHS.filter(name => name !== 'may').join('|')}|${SHORT})\\b\\.?|may(?=\\s\\d)`;

const monthOf = (word: string): number => 1 + MONTHS.findIndex(name => name.startsWith(word.toLowerCase().slice(0, 3)));

/** The month and the day in the groups named; a month is written with a capital. */
function date(match: RegExpExecArray, monthAt: number, dayAt: number): Reading[] | undefined {
  if (!/^\p{Lu}/u.test(match[monthAt] ?? '')) return undefined;
  return [...groupAt(match, monthAt, word => month(String(monthOf(word)))), ...groupAt(match, dayAt, day)];
}

export const ENGLISH_DATES: readonly NumberRow[] = [
  { pattern: /(?<!\d)(\d{1,2}):(\d{2})(?!\d)/dgu, read: clock },
  { pattern: /(?<![\d$£€.,])(\d{1,2})(?: ?[ap]\.m\.| ?[ap]m\b| o['’]clock)/dgiu, read: clock },
  {
    // A date or a fraction.
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(?:\d{4}|\d{2}))?(?![\d/])/gu,
    read: ([, one, other]) => [soft(Number(one)), soft(Number(other)), soft(Number(one) / Number(other))],
  },
  {
    pattern: /(?<!\d)['’]?(\d{2}|\d{4})['’]?s\b/gu,
    read: ([, digits = '']) => [quantity(Number(digits), { values: yearsOf(digits) })],
  },
  {
    pattern: new RegExp(`\\b(${MONTH})\\s(\\d{1,2})(?![\\d:]|,\\d{3})(?:st|nd|rd|th)?`, 'dgiu'),
    read: match => date(match, 1, 2),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(${MONTH}|may)`, 'dgiu'),
    read: match => date(match, 2, 1),
  },
  { pattern: new RegExp(`\\b(${MONTH})`, 'dgiu'), read: match => date(match, 1, 2) },
  {
    pattern: /(?<=\b(?:in|of|last|since|this|next|early|late|mid|by|until)\s)(May)\b/dgu,
    read: match => date(match, 1, 2),
  },
];
