/** Between the terms of a cell, and between the exclusions of one term. */
const TERMS = '|';
const PARTS = '/';

function split(text: string, separator: string): string[] {
  if (!text.includes('\\')) return text.split(separator);
  const pieces = [''];
  for (const [token] of text.matchAll(/\\[\\|/]|[\s\S]/gu)) {
    if (token === separator) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${token}`);
  }
  return pieces;
}

const unescaped = (text: string): string => text.replace(/^ | $/gu, '').replace(/\\([\\|/])/gu, '$1');

const escaped = (text: string, separators: RegExp): string => text.replace(separators, '\\$&');

/** The values of a cell parted by ` | `; `\|` and `\\` stand for the characters themselves. */
export const listOf = (cell: string): string[] => split(cell, TERMS).map(unescaped);

/** Lists in a list: values parted by `/` for each of those parted by ` | `. */
export const listsOf = (cell: string): string[][] =>
  split(cell, TERMS).map(each =>
    split(each, PARTS)
      .map(unescaped)
      .filter(part => part !== ''),
  );

/** Values as one cell; nothing where all are empty. */
const joined = (values: readonly string[]): string =>
  values.every(value => value === '') ? '' : values.join(` ${TERMS} `);

/** A cell for a list. */
export const listCell = (values: readonly string[]): string => joined(values.map(value => escaped(value, /[\\|]/gu)));

/** A cell for lists in a list. */
export const listsCell = (values: readonly (readonly string[])[]): string =>
  joined(values.map(parts => parts.map(part => escaped(part, /[\\|/]/gu)).join(PARTS)));
