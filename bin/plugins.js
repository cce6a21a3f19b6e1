// What esbuild is to do to the libraries and to Node's own modules, so that the program starts quickly.
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { asker } from './when-called.js';

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

/** Modules of Node's own that take long to load and that no start needs. */
const COSTLY = new Set(['crypto', 'worker_threads', 'child_process', 'zlib', 'readline', 'url', 'v8']);

export const plugins = [
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
