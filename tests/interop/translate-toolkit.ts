/* translate-toolkit reads the same pairs out of TMX, XLIFF 1.2 and PO as narani wrote into them. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exported, isInstalled, newFolder, type Pair, pairsOf, run } from './tools.ts';

const SCRIPT = fileURLToPath(new URL('./read_pairs.py', import.meta.url));
const PYTHON = '/usr/bin/python3';

/** The forms, with the ending that tells translate-toolkit which it is. */
const FORMS = [
  ['tmx', 'tmx'],
  ['xliff', 'xlf'],
  ['po', 'po'],
] as const;

const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function readPairs(path: string): Pair[] | string {
  const { ok, stdout, stderr } = run(PYTHON, [SCRIPT, path], { PYTHONIOENCODING: 'utf-8' });
  return ok
    ? stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Pair)
    : stderr;
}

/** False where translate-toolkit reads other pairs. */
export function tryTranslateToolkit(article: string): boolean {
  if (!isInstalled(PYTHON) || !run(PYTHON, ['-c', 'import translate']).ok) {
    console.log('—    translate-toolkit is not installed: it was not tried');
    return true;
  }
  const folder = newFolder();
  const wanted = pairsOf(article, folder);
  const results = FORMS.map(([form, extension]) => {
    const path = join(folder, `pairs.${extension}`);
    renameSync(exported(article, form, folder), path);
    const read = readPairs(path);
    const same =
      typeof read === 'string'
        ? 0
        : wanted.filter(([ko, en], at) => bare(read[at]?.[0] ?? '') === ko && bare(read[at]?.[1] ?? '') === en).length;
    // What follows the pairs in TMX are sentences of theirs.
    const ok = same === wanted.length && (form === 'tmx' || read.length === wanted.length);
    console.log(
      `${ok ? 'ok  ' : 'FAIL'} translate-toolkit reads ${same} of ${wanted.length} pairs of ${article} in ${form}`,
    );
    if (!ok) console.log(typeof read === 'string' ? read.slice(-1000) : JSON.stringify(read[0]));
    return ok;
  });
  return results.every(Boolean);
}
