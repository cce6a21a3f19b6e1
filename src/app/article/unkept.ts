import type { Problem } from '../../domain/problem.ts';
import type { Notice } from '../state.ts';

/** The notices of what will not be kept however often it is tried, by the problem that says so. */
const FOR_GOOD: Readonly<Record<string, string>> = {
  'secure.write': 'trouble.secure',
  'article.piped': 'trouble.piped',
};

/** What there is to say when something could not be kept: for good, or for now. */
export const unkeptNotice = (what: 'alignment' | 'notes', problems: readonly Problem[]): Notice => ({
  code: problems.flatMap(({ code }) => FOR_GOOD[code] ?? [])[0] ?? `trouble.${what}`,
});
