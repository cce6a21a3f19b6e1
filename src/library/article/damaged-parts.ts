import { basename, join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { setAside } from '../files/set-aside.ts';

/** Parts that an article can be read without. */
const PARTS: readonly string[] = ['alignment.tsv', 'notes.json'];

/** Mistakes of a file that is no text any more; what a person may mend is left where it is. */
const NO_TEXT: readonly string[] = ['file.encoding', 'file.directory', 'file.special', 'file.large', 'file.unreadable'];

const partOf = ({ file = toPrintable('') }: Problem): string => basename(file);

/** The parts of an article that problems are about, where it can be read without them. */
export function damagedParts(problems: readonly Problem[]): readonly string[] | undefined {
  const parts = problems.map(partOf);
  return parts.every(part => PARTS.includes(part)) ? parts : undefined;
}

/** Sets aside what is no text any more of an article of the reader's own, and tells where it is. */
export function setPartsAside(folder: string, problems: readonly Problem[]): Problem[] {
  const now = new Date();
  const lost = new Set(problems.filter(({ code }) => NO_TEXT.includes(code)).map(partOf));
  return [...lost].flatMap(part => {
    const aside = setAside(join(folder, part), now);
    return aside === undefined ? [] : [{ code: 'file.set-aside', file: toPrintable(aside) }];
  });
}
