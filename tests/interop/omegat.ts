/*
 * OmegaT translates a project from nothing but an exported memory. Each exported row has to be filled, in a project
 * that goes by paragraphs and in one that goes by sentences.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exported, isInstalled, newFolder, type Pair, pairsOf, run } from './tools.ts';

const project = (sentences: boolean): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>KO</source_lang><target_lang>EN-US</target_lang>
<sentence_seg>${sentences}</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
`;

/** What OmegaT makes of the sources, paragraph by paragraph. */
function translated(article: string, pairs: readonly Pair[], sentences: boolean): { text: string[]; said: string } {
  const folder = newFolder();
  for (const name of ['source', 'target', 'tm/auto', 'glossary', 'dictionary', 'omegat'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'omegat.project'), project(sentences));
  writeFileSync(join(folder, 'source/text.txt'), `${pairs.map(([source]) => source).join('\n\n')}\n`);
  cpSync(exported(article, 'tmx', newFolder()), join(folder, 'tm/auto/narani.tmx'));
  const { stdout, stderr } = run('omegat', [folder, '--mode=console-translate', `--config-dir=${newFolder()}`]);
  const text = readFileSync(join(folder, 'target/text.txt'), 'utf8')
    .split(/\r?\n/u)
    .filter(line => line !== '');
  return { text, said: stdout + stderr };
}

const bare = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** How many rows OmegaT filled with what was exported; false where it was not all of them. */
export function tryOmegat(article: string): boolean {
  if (!isInstalled('omegat')) {
    console.log('—    OmegaT is not installed: it was not tried');
    return true;
  }
  const pairs = pairsOf(article, newFolder());
  const results = [false, true].map(sentences => {
    const { text, said } = translated(article, pairs, sentences);
    const filled = pairs.filter(([, target], at) => bare(text[at] ?? '') === bare(target)).length;
    const kind = sentences ? 'sentences' : 'paragraphs';
    console.log(
      `${filled === pairs.length ? 'ok  ' : 'FAIL'} OmegaT fills ${filled} of ${pairs.length} rows of ${article} by ${kind}`,
    );
    for (const [at, [source, target]] of pairs.entries())
      if (bare(text[at] ?? '') !== bare(target))
        console.log(`       ${source}\n       wanted ${target}\n       got    ${text[at]}`);
    if (filled !== pairs.length) console.log(said.slice(0, 2000));
    return filled === pairs.length;
  });
  return results.every(Boolean);
}
