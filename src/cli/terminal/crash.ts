import { release } from 'node:os';
import { join } from 'node:path';
import { toPrintable } from '../../domain/text/printable.ts';
import { writeAtomically } from '../../library/files/atomic-write.ts';
import type { Context } from '../context.ts';

/** What a log holds of an error: when, of which version, where it ran, and the whole trace; nothing that was read. */
const logOf = (error: unknown, version: string, when: Date): string =>
  [
    `${when.toISOString()} narani ${version}, Node.js ${process.versions.node}, ${process.platform} ${release()}`,
    ...traceOf(error).map(toPrintable),
    '',
  ].join('\n');

const traceOf = (error: unknown): string[] =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n');

/** Three lines for the person whom an error has thrown out: what it was, that nothing is lost, and where more is. */
export function crashReport(
  { t, places, version }: Pick<Context, 't' | 'places' | 'version'>,
  error: unknown,
): string[] {
  const path = join(places.state, 'crash.log');
  const written = writeAtomically(path, logOf(error, version(), new Date()));
  const reason = toPrintable(traceOf(error)[0] ?? '');
  return [
    t('problem.crash', { reason }),
    t('crash.kept'),
    written.ok ? t('crash.log', { path: toPrintable(path) }) : t('crash.no-log', { path: toPrintable(path) }),
  ];
}
