import { homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where the program keeps its own files. Every path is absolute. */
export interface Folders {
  /** Settings that a person edits. */
  readonly config: string;
  /** What the reader did: positions, marks. */
  readonly state: string;
  /** Articles and glossaries of the person's own. */
  readonly data: string;
  /** What can be made again at any time. */
  readonly cache: string;
}

type Kind = keyof Folders;
type Environment = Readonly<Record<string, string | undefined>>;

/** By platform: the XDG variable that overrules (on any of them), then the usual place under the home folder. */
const PLACES: Readonly<
  Record<Kind, { readonly xdg: string; readonly linux: string; readonly darwin: string; readonly win32: string }>
> = {
  config: { xdg: 'XDG_CONFIG_HOME', linux: '.config', darwin: 'Library/Preferences', win32: 'AppData/Roaming' },
  state: {
    xdg: 'XDG_STATE_HOME',
    linux: '.local/state',
    darwin: 'Library/Application Support',
    win32: 'AppData/Local',
  },
  cache: { xdg: 'XDG_CACHE_HOME', linux: '.cache', darwin: 'Library/Caches', win32: 'AppData/Local' },
  data: { xdg: 'XDG_DATA_HOME', linux: '.local/share', darwin: 'Library/Application Support', win32: 'AppData/Local' },
};

/** The folders after the XDG Base Directory specification; `NARANI_HOME` moves them all. Relative values are ignored. */
export function folders(environment: Environment = process.env, platform = process.platform): Folders {
  const own = absolute(environment.NARANI_HOME);
  const home = homeOf(environment);
  const place = (kind: Kind): string => {
    if (own !== undefined) return join(own, kind);
    const row = PLACES[kind];
    const base =
      absolute(environment[row.xdg]) ??
      join(home, platform === 'darwin' || platform === 'win32' ? row[platform] : row.linux);
    return join(base, 'narani');
  };
  return { config: place('config'), state: place('state'), data: place('data'), cache: place('cache') };
}

/** The home folder; where the environment names none, an empty HOME included, that of the account. */
const homeOf = ({ HOME }: Environment): string => absolute(HOME) ?? absolute(homedir()) ?? userInfo().homedir;

const absolute = (path: string | undefined): string | undefined =>
  path !== undefined && isAbsolute(path) ? path : undefined;
