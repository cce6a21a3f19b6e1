import { relative, resolve } from 'node:path';
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { folders } from './folders.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variable that turns the secure mode on, unless it is empty or 0; `--secure` sets it, for what is started as well. */
export const SECURE = 'NARANI_SECURE';

/**
 * Whether the program keeps to reading and to the reader's own data. Whoever starts a program, writes a file or reaches
 * for the clipboard asks here.
 */
export const isSecure = (environment: Environment = process.env): boolean =>
  !['', '0'].includes(environment[SECURE] ?? '');

const isWithin = (path: string, folder: string): boolean => !/^\.\.(?:[/\\]|$)|^\/|^\w:/u.test(relative(folder, path));

/** Whether a file may be written: in the secure mode only one of the reader's own. */
export const mayWrite = (path: string, environment: Environment = process.env): boolean =>
  !isSecure(environment) || Object.values(folders(environment)).some(folder => isWithin(resolve(path), folder));

/** The same as a result, with what there is to say. */
export const writable = (path: string, environment: Environment = process.env): Result<string> =>
  mayWrite(path, environment) ? success(path) : failure({ code: 'secure.write', file: toPrintable(path) });

/** Whether a program may be started, or what there is to say. */
export const startable = (program: string, environment: Environment = process.env): Result<string> =>
  isSecure(environment)
    ? failure({ code: 'secure.program', values: { name: toPrintable(program) } })
    : success(program);
