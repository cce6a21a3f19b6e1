import { unzipSync } from 'fflate';
import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';

/** Limits against archives made to exhaust memory: entries, bytes unpacked of one and of all, and how far bytes may grow. */
const LIMITS = { entries: 10_000, entry: 16 * 1024 * 1024, all: 64 * 1024 * 1024, ratio: 200, small: 64 * 1024 };

/** The entries of an archive, by name. */
export type Entries = ReadonlyMap<string, Uint8Array>;

/** Whether a name leads out of the archive: an absolute path, a drive, or a step up. */
const leadsOut = (name: string): boolean => /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/iu.test(name);

/** Thrown inside this file alone: the library has no other way to stop. */
class Refused extends Error {
  readonly code: string;
  readonly entry: string;
  constructor(code: string, entry: string) {
    super(code);
    this.code = code;
    this.entry = entry;
  }
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
}

/** Looks at each entry before it is unpacked; no more is unpacked of one than it says of itself here. */
function createGuard(wanted: (name: string) => boolean): (entry: Entry) => boolean {
  let [entries, all] = [0, 0];
  return ({ name, size, originalSize }) => {
    entries++;
    if (leadsOut(name)) throw new Refused('zip.path', name);
    if (entries > LIMITS.entries) throw new Refused('zip.entries', name);
    if (!wanted(name)) return false;
    all += originalSize;
    const grows = originalSize > LIMITS.small && originalSize > LIMITS.ratio * Math.max(1, size);
    if (grows || originalSize > LIMITS.entry || all > LIMITS.all) throw new Refused('zip.bomb', name);
    return true;
  };
}

/** The wanted entries of a zip archive, all of whose names are looked at; or why it is refused. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Result<Entries> {
  try {
    return success(new Map(Object.entries(unzipSync(bytes, { filter: createGuard(wanted) }))));
  } catch (error) {
    if (!(error instanceof Refused)) return failure({ code: 'zip.damaged' });
    return failure({ code: error.code, values: { name: toPrintable(error.entry), limit: LIMITS.entries } });
  }
}
