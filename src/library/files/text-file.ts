import { lstatSync, readFileSync, statSync } from 'node:fs';
import { failure, placeAt, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';

/** Largest file that is read whole, in bytes. */
const LIMIT = 64 * 1024 * 1024;

/** What the operating system's error codes mean to a person; the rest is `file.unreadable`. */
const CODES: Readonly<Record<string, string>> = {
  ENOENT: 'file.missing',
  EACCES: 'file.forbidden',
  EPERM: 'file.forbidden',
  EISDIR: 'file.directory',
  ENOTDIR: 'file.missing',
};

/** What is no path, but stands where one is asked for. */
const ADDRESS = /^(?:https?|ftp):\/\//iu;

/** Whether a folder has an entry of that path, be it one that cannot be followed. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Below what is no folder there is nothing.
    return errorCode(error) !== 'ENOTDIR';
  }
}

/** The bytes of a file, or why they cannot be had. Nothing but a regular file is opened. */
export function readBytes(path: string): Result<Uint8Array> {
  const file = toPrintable(path);
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return failure({ code: 'file.directory', file });
    if (!stat.isFile()) return failure({ code: 'file.special', file });
    if (stat.size > LIMIT) return failure({ code: 'file.large', file, values: { limit: LIMIT / 1024 / 1024 } });
    return success(readFileSync(path));
  } catch (error) {
    return failure({
      code: ADDRESS.test(path) ? 'file.address' : (CODES[errorCode(error)] ?? 'file.unreadable'),
      file,
      values: { reason: toPrintable(errorCode(error)) },
    });
  }
}

/** The text of a UTF-8 file, or why it cannot be had. */
export function readTextFile(path: string): Result<string> {
  const bytes = readBytes(path);
  return bytes.ok ? decode(bytes.value, path) : bytes;
}

/** The text that bytes are in UTF-8; `path` is where they are from. */
export function decode(bytes: Uint8Array, path: string): Result<string> {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const readable = new TextDecoder().decode(bytes);
    const place = placeAt(readable, Math.max(0, readable.indexOf('\uFFFD')));
    return failure({
      code: 'file.encoding',
      file: toPrintable(path),
      values: { encoding: toPrintable('UTF-8') },
      place,
    });
  }
}

/** The `code` of a system error, or its name. */
export function errorCode(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return 'unknown';
}
