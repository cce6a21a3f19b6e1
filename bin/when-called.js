// Puts off loading a module until something of it is called.
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A function that asks for the function or class that it stands for when it is first called. */
export const asker = (name, found) =>
  `let ${name}$; function ${name}(...given) {
     ${name}$ ??= ${found};
     return new.target ? new ${name}$(...given) : ${name}$(...given);
   }`;

/**
 * What is called rather than used while loading: it is loaded when it is first called, and so not before the first
 * frame. The imports of these become functions that ask for the module.
 */
const CALLED = [
  'i18next',
  'jsonc-parser',
  'fuse.js',
  'es-hangul',
  'josa',
  'src/app/help.ts',
  'src/app/palette.ts',
  'src/cli/help.ts',
  'src/domain/bitext/align/align.ts',
  'src/domain/bitext/align/align-short.ts',
  'src/domain/bitext/merge-alignments.ts',
  'src/domain/glossary/find-terms.ts',
  'src/domain/glossary/tail.ts',
  'src/domain/glossary/term-index.ts',
  'src/domain/search/document.ts',
  'src/domain/search/search.ts',
  'src/library/align/align-in-background.ts',
  'src/library/search/search-in-background.ts',
  'src/ui/content/concordance-rows.ts',
  'src/ui/content/search-content.ts',
  'src/ui/content/term-content.ts',
];
const IMPORT = /^import (?:(\w+)|\{([^}]*)\}) from '([^']+)';$/gm;
const namesIn = list =>
  list
    .split(',')
    .map(each => each.trim())
    .filter(each => each !== '' && !each.startsWith('type '))
    .map(each => each.split(' as '));

/** Stops the build where a name is not that of a function, which alone can be stood for. */
function expectCallable(target, name) {
  if (!target.startsWith('src/')) return;
  const callable = new RegExp(
    `export (?:async )?function\\*? ${name}\\b|export const ${name} =\\s*(?:async )?(?:\\(|<)`,
  );
  if (!callable.test(readFileSync(root + target, 'utf8'))) throw new Error(`${target}: ${name} is no function`);
}

/** The text of a module whose imports of those are put off. */
export const whenCalled = (text, path) =>
  text.replace(IMPORT, (whole, main, list, from) => {
    const target = from.startsWith('.') ? relative(root, resolve(dirname(path), from)) : from;
    if (!CALLED.includes(target)) return whole;
    const names = main ? [['default', main]] : namesIn(list);
    for (const [name] of names) expectCallable(target, name);
    // A package that is no ES module has no `default`: it is all that it exports.
    const found = name =>
      name === 'default' ? `(all => all.default ?? all)(require('${from}'))` : `require('${from}').${name}`;
    return names.map(([name, local = name]) => asker(local, found(name))).join('\n');
  });
