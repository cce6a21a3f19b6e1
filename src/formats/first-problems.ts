import type { Problem } from '../domain/problem.ts';

/** Most problems of one file that are told one by one. */
const MOST = 100;

/** The first problems in the order of the file, and how many more there were. */
export function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  const line = ({ place }: Problem) => place?.line ?? 0;
  const sorted = problems.toSorted((a, b) => line(a) - line(b) || (a.place?.column ?? 0) - (b.place?.column ?? 0));
  const more = sorted.length - MOST;
  if (more <= 0) return sorted;
  return [...sorted.slice(0, MOST), { code: 'more', values: { count: more } }];
}
