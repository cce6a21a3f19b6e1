// Bundles the program into dist/narani.cjs and its other threads beside it, large libraries that few
// starts need into files of their own, with the licences of what went in beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Changes places of a dependency; the build stops where one of them is gone. */
const patch = (filter, changes) => ({
  name: `patch ${filter}`,
  setup: ({ onLoad }) =>
    onLoad({ filter }, ({ path }) => {
      const contents = changes.reduce(
        (text, [wanted, replacement]) => {
          if (!text.includes(wanted)) throw new Error(`${path} has changed and no longer holds: ${wanted}`);
          return text.replace(wanted, () => replacement);
        },
        readFileSync(path, 'utf8'),
      );
      return { contents, loader: 'js' };
    }),
});

/** A function that asks for the function or class that it stands for when it is first called. */
const asker = (name, found) =>
  `let ${name}$; function ${name}(...given) {
     ${name}$ ??= ${found};
     return new.target ? new ${name}$(...given) : ${name}$(...given);
   }`;

/** Modules of Node's own that take long to load and that no start needs. */
const COSTLY = new Set(['crypto', 'worker_threads', 'child_process', 'zlib', 'readline', 'url', 'v8']);

const plugins = [
  // What string-width makes at its first line takes longer than all else up to the first frame, and most text needs
  // neither: the segmenter is made when first used, and the emoji property (which even a regular expression that is
  // never run has to parse) when a text holds what could be an emoji.
  patch(/string-width\/index\.js$/, [
    ['const segmenter = new Intl.Segmenter();', 'let segmenter;'],
    ['of segmenter.segment(string)', 'of (segmenter ??= new Intl.Segmenter()).segment(string)'],
    // The renderer measures every row of every frame; rows of Hangul, ASCII and common signs need no segmenter at all.
    [
      'let width = 0;\n\tconst eastAsianWidthOptions',
      `if (ambiguousIsNarrow) {
         let plain = 0;
         for (let at = 0; at < string.length && plain >= 0; at++) {
           const code = string.charCodeAt(at);
           if ((code >= 0x20 && code <= 0x7E) || (code >= 0x2010 && code <= 0x2026) || (code >= 0x2500 && code <= 0x259F)) plain += 1;
           else if (code >= 0xAC00 && code <= 0xD7A3) plain += 2;
           else plain = Number.NEGATIVE_INFINITY;
         }
         if (plain >= 0) return plain;
       }
       let width = 0;
       const eastAsianWidthOptions`,
    ],
    [
      'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
      `const emojiPart = /[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3]/u;
       let rgiEmoji;
       const rgiEmojiRegex = {
         test: text => emojiPart.test(text) && (rgiEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text),
       };`,
    ],
  ]),
  // The renderer takes every row apart anew in every frame, unless it remembers the rows of the frames before.
  patch(/ink\/build\/output\.js$/, [
    ['caches = new OutputCaches();', 'caches = cachesOfFrames();'],
    [
      'export default class Output',
      `let kept;
       const cachesOfFrames = () => {
         if (kept === undefined || kept.styledChars.size > 2000 || kept.widths.size > 20000) kept = new OutputCaches();
         return kept;
       };
       export default class Output`,
    ],
  ]),
  {
    // Importing one of Node's own modules reads every export of it, which loads half of Node (streams for node:fs), and
    // so does what stands in for it unless each name is asked for by itself; names that nothing uses fall away.
    name: 'builtins without facades',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^(?:node:)?[a-z_]+(?:\/promises)?$/ }, ({ path }) =>
        isBuiltin(path) ? { path, namespace: 'builtin' } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => {
        const names = Object.keys(process.getBuiltinModule(path)).filter(name => /^[A-Za-z]\w*$/.test(name));
        const found = `process.getBuiltinModule(${JSON.stringify(path)})`;
        const each = name =>
          COSTLY.has(path.replace('node:', '')) && typeof process.getBuiltinModule(path)[name] === 'function'
            ? asker(`_${name}`, `${found}.${name}`)
            : `const _${name} = /* @__PURE__ */ (() => ${found}.${name})();`;
        const listed = names.map(name => `_${name} as ${name}`).join(', ');
        return {
          contents: `${names.map(each).join('\n')}
            const whole = /* @__PURE__ */ (() => ${found})();
            export { ${listed}, whole as default };`,
        };
      });
    },
  },
  {
    // V8 makes an object of a JSON text several times faster than of the same as an object literal.
    name: 'messages as JSON',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\/locales\/\w+\.json$/ }, ({ path }) => {
        const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
        return { contents: `export default JSON.parse(${JSON.stringify(text)});` };
      }),
  },
  {
    // Ink asks for it in development only, but names it at the top.
    name: 'no devtools',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: 'none', namespace: 'none' }));
      onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {}' }));
    },
  },
];

/** Libraries that are large and seldom needed, by what is asked of them: neither is read before that is called. */
const APART = {
  'iconv-lite': 'export default { decode: (...given) => found().decode(...given) };',
  linkedom: 'export const parseHTML = (...given) => found().parseHTML(...given);',
  '@mozilla/readability': 'export function Readability(...given) { return new (found().Readability)(...given); }',
};
const fileOf = name => name.replaceAll(/\W+/g, '-').replace(/^-/, '');

/** Leaves those libraries in their own files. */
const apart = {
  name: 'apart',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^[@a-z]/ }, ({ path }) =>
      Object.hasOwn(APART, path) ? { path, namespace: 'apart' } : undefined,
    );
    onResolve({ filter: /^\.\/apart\// }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'apart' }, ({ path }) => ({
      contents: `const found = () => require('./apart/${fileOf(path)}.cjs');\n${APART[path]}`,
    }));
  },
};

const libraries = await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(Object.keys(APART).map(name => [fileOf(name), name])),
  outdir: 'dist/apart',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'esnext',
  minify: true,
  metafile: true,
  mainFields: ['module', 'main'],
  // What draws pictures for it is asked for and done without.
  external: ['canvas'],
});

const options = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'esnext',
  minify: true,
  jsx: 'automatic',
  metafile: true,
  mainFields: ['module', 'main'],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
};

/** What the first frame is drawn with; all else that is imported when it is needed waits in files of their own. */
const FIRST = ['src/cli/subcommands/read.ts'];
/** What every reader needs behind the first frame: a file for itself, so that the rest is neither read nor kept in memory. */
const SOON = ['src/ui/mount.tsx', 'src/cli/glossaries.ts', 'src/library/files/sweep.ts'];
const later = new Set();
const restLater = {
  name: 'rest later',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/src\/.*\.tsx?$/ }, ({ path }) => ({
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      contents: whenCalled(readFileSync(path, 'utf8'), path).replace(/\bimport\('(\.[^']+)'\)/g, (whole, to) => {
        const file = relative(root, resolve(dirname(path), to));
        if (FIRST.includes(file)) return whole;
        if (!SOON.includes(file)) later.add(file);
        return `later('./${SOON.includes(file) ? 'soon' : 'rest'}.js').then(all => all.load[${JSON.stringify(file)}]())`;
      }),
    })),
};

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

const whenCalled = (text, path) =>
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

/** Only that, for what is loaded behind the first frame. */
const calledLater = {
  name: 'called later',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/src\/.*\.tsx?$/ }, ({ path }) => ({
      loader: path.endsWith('x') ? 'tsx' : 'ts',
      contents: whenCalled(readFileSync(path, 'utf8'), path),
    })),
};

// The body of a function of `require`, `later` (which imports) and `url` (its own), which the launcher runs.
const first = await build({
  ...options,
  entryPoints: { narani: 'src/cli/main.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  banner: {},
  define: { ...options.define, 'import.meta.url': 'url' },
  plugins: [restLater, ...plugins],
});

/** A character as an escape that strings and regular expressions have in common. */
const escaped = character => {
  const code = character.codePointAt(0);
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
};
// Code of ASCII alone is read without being decoded, and takes half the room; of the rest esbuild escapes only strings.
const toAscii = file => writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7F]/gu, escaped));
toAscii(`${root}dist/narani.cjs`);

/** A file that loads some modules by their names. */
async function loaded(name, files, more) {
  const loaders = files.map(file => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)})`);
  const contents = `export const load = { ${loaders.join(',\n')} };`;
  const outfile = `dist/${name}.js`;
  const plugin = [...more, apart, ...plugins];
  return build({
    ...options,
    stdin: { contents, resolveDir: root, sourcefile: `${name}.ts` },
    outdir: undefined,
    outfile,
    plugins: plugin,
  });
}
const soon = await loaded('soon', SOON, [calledLater]);
toAscii(`${root}dist/soon.js`);
const rest = await loaded('rest', [...later], []);
const worker = await build({
  ...options,
  entryPoints: {
    'align-worker': 'src/library/align/align-worker.ts',
    'search-worker': 'src/library/search/search-worker.ts',
  },
  plugins: [apart, ...plugins],
});
const inputs = [first, soon, rest, worker, libraries].flatMap(({ metafile }) => Object.keys(metafile.inputs));

/** The folder of the package that a bundled file came from. */
const packages = new Set(inputs.flatMap(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
const licence = folder => {
  const { name, version, license } = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
  const file = ['LICENSE', 'license', 'LICENSE.md', 'LICENCE', 'license.md', 'LICENSE.txt'].find(each => {
    try {
      return readFileSync(`${root}${folder}/${each}`);
    } catch {
      return false;
    }
  });
  const text = file ? readFileSync(`${root}${folder}/${file}`, 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}\n`;
};
writeFileSync(
  `${root}dist/LICENSES.txt`,
  [...packages]
    .sort()
    .map(licence)
    .join(`\n${'-'.repeat(72)}\n\n`),
);
