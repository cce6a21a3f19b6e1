// Bundles the program into dist/narani.cjs and its other threads beside it, large libraries that few
// starts need into files of their own, with the licences of what went in beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { plugins } from './plugins.js';
import { whenCalled } from './when-called.js';

const root = fileURLToPath(new URL('..', import.meta.url));

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
