import { describe, expect, test } from 'vitest';
import { FIELD_EDITS, insert, type TextField } from '../../src/app/text-field.ts';

/** A field as a drawing: `|` is the cursor. */
const field = (drawing: string): TextField => ({ text: drawing.replace('|', ''), cursor: drawing.indexOf('|') });
const drawn = ({ text, cursor }: TextField): string => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

const NFD = '한'.normalize('NFD');
const FAMILY = '👨‍👩‍👧';

const EDITS: readonly (readonly [keyof typeof FIELD_EDITS, before: string, after: string])[] = [
  ['left', '한글|', '한|글'],
  ['left', '|한글', '|한글'],
  ['left', `${NFD}|`, `|${NFD}`],
  ['left', `a${FAMILY}|`, `a|${FAMILY}`],
  ['right', '|한글', '한|글'],
  ['right', '한글|', '한글|'],
  ['right', `|${NFD}글`, `${NFD}|글`],
  ['right', `|${FAMILY}a`, `${FAMILY}|a`],
  ['start', '한글|', '|한글'],
  ['end', '|한글', '한글|'],
  ['word-left', '나란히 읽기|', '나란히 |읽기'],
  ['word-left', '나란히 |읽기', '|나란히 읽기'],
  ['word-left', '|나란히', '|나란히'],
  ['word-right', '|나란히 읽기', '나란히| 읽기'],
  ['word-right', '나란히| 읽기', '나란히 읽기|'],
  ['word-right', '나란히|', '나란히|'],
  ['erase', '한글|', '한|'],
  ['erase', '|한글', '|한글'],
  ['erase', `가${NFD}|`, '가|'],
  ['erase', `가${FAMILY}|나`, '가|나'],
  ['erase', '🇰🇷🇺🇸|', '🇰🇷|'],
  ['delete', '한|글', '한|'],
  ['delete', `|${FAMILY}나`, '|나'],
  ['delete', '한글|', '한글|'],
  ['erase-word', '나란히 읽기|', '나란히 |'],
  ['erase-word', '나란히 |읽기', '|읽기'],
  ['erase-word', '   |읽기', '|읽기'],
  ['erase-line', '나란히 |읽기', '|읽기'],
];

test.each(EDITS)('%s: %s becomes %s', (edit, before, after) =>
  expect(drawn(FIELD_EDITS[edit](field(before)))).toBe(after),
);

describe('typing', () => {
  const typed = (before: string, ...texts: string[]): string =>
    drawn(texts.reduce<TextField>((now, text) => insert(text)(now), field(before)));
  test('puts the text at the cursor', () => expect(typed('나|히', '란')).toBe('나란|히'));
  test('jamo that come one by one, decomposed, become a syllable', () => expect(typed('|', ...NFD)).toBe('한|'));
  test('a decomposed text is composed', () => expect(typed('|', '나란히'.normalize('NFD'))).toBe('나란히|'));
  test('an emoji stays whole', () => expect(typed('가|나', FAMILY)).toBe(`가${FAMILY}|나`));
  test('nothing that a terminal would act on gets in', () =>
    expect(typed('|', 'a\u001B[2Jb\u202E')).toBe('a␛[2Jb<U+202E>|'));
});
