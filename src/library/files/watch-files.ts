import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** How long files have to be left alone before they are looked at: an editor writes in several steps. In milliseconds. */
const SETTLED = 150;
/** How often files are looked at where nobody tells that they have changed, as on a network. */
const ROUND = 3000;

/** What tells one state of a file from another; nothing of a file that is not there. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino}:${stat.size}:${stat.mtimeMs}` : '';
}

/** What tells one state of some files from another. */
export function stampsOf(paths: readonly string[]): string {
  try {
    return paths.map(stampOf).join();
  } catch {
    return '';
  }
}

/** Watches a folder for files that come, change and go; where that cannot be, the rounds will see it. */
function watchFolder(folder: string, onEvent: () => void): FSWatcher | undefined {
  try {
    return watch(folder, { persistent: false }, onEvent).on('error', () => undefined);
  } catch {
    return undefined;
  }
}

/**
 * Tells when any of some files has changed, come or gone, shortly after; until it is stopped. It keeps no program running.
 * The paths are asked for anew each time, since files may move.
 */
export function watchFiles(paths: () => readonly string[], onChange: () => void): () => void {
  let seen = stampsOf(paths());
  let settling: NodeJS.Timeout | undefined;
  const look = () => {
    const now = stampsOf(paths());
    if (now === seen) return;
    seen = now;
    onChange();
  };
  const soon = () => {
    clearTimeout(settling);
    settling = setTimeout(look, SETTLED).unref();
  };
  const folders = [...new Set(paths().map(path => dirname(path)))];
  const watchers = folders.map(folder => watchFolder(folder, soon));
  const rounds = setInterval(look, ROUND).unref();
  return () => {
    clearTimeout(settling);
    clearInterval(rounds);
    for (const watcher of watchers) watcher?.close();
  };
}
