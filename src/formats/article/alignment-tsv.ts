import { type Alignment, type Bead, type BeadStatus, checkAlignment, SIDES } from '../../domain/bitext/alignment.ts';
import { failure, type Problem, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';

/** The first line of `alignment.tsv`; the scores may be left out. */
const HEADERS = ['source\ttarget\tstatus', 'source\ttarget\tstatus\tscore'];
/** The statuses of beads, as files name them. */
export const STATUSES: readonly BeadStatus[] = ['auto', 'confirmed', 'flagged'];

/** Whether a text is an alignment rather than a table of texts, which may name its columns alike. */
export const isAlignmentTsv = (tsv: string): boolean =>
  /^\uFEFF?source\ttarget\tstatus(?:\tscore)?\r?\n[\d,]*\t[\d,]*\t/u.test(tsv);

interface Row {
  readonly line: number;
  readonly text: string;
}

/** `3,4` as indexes from 0; nothing for an empty side. */
export const readNumbers = (cell: string): number[] =>
  cell === '' ? [] : cell.split(',').map(number => Number(number) - 1);

/** Whether a cell is a list of numbers, or empty. */
export const isNumbers = (cell: string): boolean => /^(?:[1-9]\d{0,6}(?:,\s*[1-9]\d{0,6})*)?$/u.test(cell);

/** The bead of sound cells. */
export function beadOf(source: string, target: string, status: BeadStatus, score: string): Bead {
  const bead = { source: readNumbers(source), target: readNumbers(target), status };
  return score === '' ? bead : { ...bead, score: Number(score) };
}

function readRow({ line, text }: Row, columns: number): Result<Bead> {
  const cells = text.split('\t').map(cell => cell.trim());
  const [source = '', target = '', status = '', score = ''] = cells;
  const wrong = [source, target].findIndex(cell => !isNumbers(cell));
  const problem = (code: string, column: number, value: string): Result<never> =>
    failure({ code, values: { value: toPrintable(value) }, place: { line, column } });
  if (cells.length !== columns)
    return failure({
      code: 'alignment.cells',
      values: { value: toPrintable(text), columns },
      place: { line, column: 1 },
    });
  if (wrong >= 0) return problem('alignment.numbers', wrong === 0 ? 1 : source.length + 2, cells[wrong] ?? '');
  if (source === '' && target === '') return problem('alignment.empty', 1, text);
  const known = STATUSES.find(each => each === status);
  if (known === undefined) return problem('alignment.status', source.length + target.length + 3, status);
  if (!/^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)?$/u.test(score))
    return problem('alignment.score', source.length + target.length + status.length + 4, score);
  return success(beadOf(source, target, known, score));
}

/** Indexes from 0 as numbers from 1, `3,4`. */
export const writeNumbers = (numbers: readonly number[]): string => numbers.map(number => number + 1).join();

/** The text of `alignment.tsv`; scores stand in it where there are any. */
export function writeAlignmentTsv(alignment: Alignment): string {
  const scored = alignment.some(({ score }) => score !== undefined);
  const row = ({ source, target, status, score }: Bead): string => {
    const cells = [writeNumbers(source), writeNumbers(target), status];
    return [...cells, ...(scored ? [score === undefined ? '' : String(Math.round(score * 1e4) / 1e4)] : [])].join('\t');
  };
  return `${[scored ? HEADERS[1] : HEADERS[0], ...alignment.map(row)].join('\n')}\n`;
}

/** The alignment of two texts of so many segments, or what is wrong in it, line by line. */
export function readAlignmentTsv(tsv: string, sourceCount: number, targetCount: number): Result<Alignment> {
  const [header = '', ...body] = tsv.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  if (!HEADERS.includes(header.trimEnd())) return failure({ code: 'alignment.header', place: { line: 1, column: 1 } });
  const rows = body.map((text, at) => ({ text, line: at + 2 })).filter(row => row.text.trim() !== '');
  const columns = header.split('\t').length;
  const read = rows.map(row => readRow(row, columns));
  const problems = read.flatMap((result): readonly Problem[] => (result.ok ? [] : result.problems));
  if (problems.length > 0) return failure(...problems);
  const checked = checkAlignment(
    read.flatMap(result => (result.ok ? [result.value] : [])),
    sourceCount,
    targetCount,
  );
  if (checked.ok) return checked;
  const end = (rows.at(-1)?.line ?? 1) + 1;
  return failure(
    ...checked.problems.map((problem, at) => ({
      ...problem,
      place: { line: rows[checked.beads?.[at] ?? rows.length]?.line ?? end, column: 1 },
    })),
  );
}

/**
 * The beads of a damaged alignment that can still be used for texts of so many segments: those that can be read, hold
 * segments that are there and follow one another, and come after the ones before them.
 */
export function salvageAlignmentTsv(tsv: string, sourceCount: number, targetCount: number): Bead[] {
  const [header = '', ...rows] = tsv.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  const columns = header.split('\t').length;
  const counts = { source: sourceCount, target: targetCount };
  const next = { source: 0, target: 0 };
  return rows.flatMap((text, at) => {
    const read = readRow({ text, line: at + 2 }, columns);
    if (!read.ok) return [];
    const fits = SIDES.every(side =>
      read.value[side].every(
        (number, place, all) => number === (all[0] ?? 0) + place && number >= next[side] && number < counts[side],
      ),
    );
    if (!fits) return [];
    for (const side of SIDES) next[side] = (read.value[side].at(-1) ?? next[side] - 1) + 1;
    return [read.value];
  });
}
