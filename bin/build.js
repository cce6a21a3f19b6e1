// Bundles the program into dist/narani.js and the aligner's thread into dist/align-worker.js, with the licences of what went in beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
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

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { narani: 'src/cli/main.ts', 'align-worker': 'src/library/align-worker.ts' },
  outdir: 'dist',
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
    // What string-width makes at its first line takes longer than all else up to the first frame, and most text needs
    // neither: the segmenter is made when first used, and the emoji property (which even a regular expression that is
    // never run has to parse) when a text holds what could be an emoji.
    patch(/string-width\/index\.js$/, [
      ['const segmenter = new Intl.Segmenter();', 'let segmenter;'],
      ['of segmenter.segment(string)', 'of (segmenter ??= new Intl.Segmenter()).segment(string)'],
      [
        'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
        `const emojiPart = /[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3]/u;
         let rgiEmoji;
         const rgiEmojiRegex = {
           test: text => emojiPart.test(text) && (rgiEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text),
         };`,
      ],
    ]),
    {
      // Importing one of Node's own modules reads every export of it, which loads half of Node (streams for node:fs);
      // asking for the module does not, and what only the renderer needs waits for the renderer.
      name: 'builtins without facades',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^(?:node:)?[a-z_]+(?:\/promises)?$/ }, ({ path }) =>
          isBuiltin(path) ? { path, namespace: 'builtin' } : undefined,
        );
        onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
          contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
        }));
      },
    },
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
