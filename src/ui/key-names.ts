import { type Printable, toPrintable } from '../domain/text/printable.ts';

const ARROWS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** A key as people write it: arrows as arrows, the rest by the name on the key. */
export const keyName = (key: string): Printable => toPrintable(ARROWS[key] ?? key);

/** All keys of a command, parted by spaces. */
export const keyNames = (keys: readonly string[]): Printable => toPrintable(keys.map(key => keyName(key)).join('  '));
