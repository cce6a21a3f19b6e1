// Bundles the program into dist/narani.js, with the licences of what went in beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Changes one place of a dependency; the build stops where the place is gone. */
const patch = (filter, wanted, replacement, why) => ({
  name: why,
  setup: ({ onLoad }) =>
    onLoad({ filter }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(wanted)) throw new Error(`${path} has changed: ${why}`);
      return { contents: text.replace(wanted, () => replacement), loader: 'js' };
    }),
});

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/narani.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'esnext',
  minify: true,
  keepNames: true,
  jsx: 'automatic',
  metafile: true,
  mainFields: ['module', 'main'],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [
    {
      // Ink asks for it in development only, but names it at the top.
      name: 'no devtools',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: 'none', namespace: 'none' }));
        onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default {}' }));
      },
    },
  ],
});

/** The folder of the package that a bundled file came from. */
const packages = new Set(
  Object.keys(metafile.inputs).flatMap(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
);
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
