import { type Result, success } from '../domain/problem.ts';
import { type HanjaTable, hanjaTable } from '../domain/text/hanja.ts';
import { readTextFile } from './files/text-file.ts';

/** The Hanja of a file (`content/hanja.tsv` of the package), which is read when they are first asked for, and once. */
export function openHanja(path: string): () => Result<HanjaTable> {
  let table: Result<HanjaTable> | undefined;
  const read = (): Result<HanjaTable> => {
    const text = readTextFile(path);
    return text.ok ? success(hanjaTable(text.value)) : text;
  };
  return () => {
    table ??= read();
    return table;
  };
}
