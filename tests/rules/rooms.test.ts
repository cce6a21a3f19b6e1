import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** The rooms from the core outwards: one may import itself and those before it, save where it is closed to them. */
const ROOMS = ['domain', 'formats', 'library', 'app', 'ui', 'cli'];

/** What a room is closed to, and the files in it that are not. */
const CLOSED: Readonly<Record<string, { readonly to: RegExp; readonly save?: string }>> = {
  domain: { to: /^(?:node:|ink$|react)/u },
  formats: { to: /^(?:node:fs|ink$|react)/u },
  library: { to: /^(?:ink$|react)/u },
  app: { to: /^(?:node:|ink$|react)/u, save: 'app/effects.ts' },
  ui: { to: /^(?:node:|\.\.\/library|\.\.\/formats)/u },
};

/** Inside `domain`, what a noun may import besides itself. */
const NOUNS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  bitext: ['text'],
  glossary: ['text', 'bitext'],
  search: ['text', 'bitext', 'glossary'],
  check: ['text', 'bitext', 'glossary'],
  study: ['text', 'bitext', 'glossary'],
};

interface Import {
  readonly from: string;
  readonly what: string;
  /** Path below `src` for a file of our own. */
  readonly to: string | undefined;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/u.test(file));

const importsOf = (file: string): Import[] => {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, what = '']) => {
    const to = what.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), what)) : undefined;
    return { from: file, what, to };
  });
};

const all = files.flatMap(importsOf);
const room = (path: string) => path.split('/')[0] ?? '';
const said = ({ from, what }: Import) => `${from} imports ${what}`;

test('there are files and imports to look at', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(all.length).toBeGreaterThan(100);
});

test('imports point from the outer rooms to the inner ones', () => {
  const inner = all.filter(({ to }) => to !== undefined && !to.startsWith('..'));
  const wrong = inner.filter(({ from, to }) => ROOMS.indexOf(room(to ?? '')) > ROOMS.indexOf(room(from)));
  expect(wrong.map(said)).toEqual([]);
});

test('each room is closed to what its row says', () => {
  const wrong = all.filter(({ from, what, to }) => {
    const closed = CLOSED[room(from)];
    const name = to === undefined ? what : `../${to}`;
    return closed && from !== closed.save && closed.to.test(name);
  });
  expect(wrong.map(said)).toEqual([]);
});

test('inside domain, nouns lean on the simpler ones only', () => {
  const wrong = all.filter(({ from, to }) => {
    const [, noun = '', ...rest] = from.split('/');
    const [, other = '', ...below] = to?.split('/') ?? [];
    if (room(from) !== 'domain' || rest.length === 0 || below.length === 0 || other === noun) return false;
    return !NOUNS[noun]?.includes(other);
  });
  expect(wrong.map(said)).toEqual([]);
});

test('the clock and chance are not for the core', () => {
  const core = files.filter(file => room(file) === 'domain' || file === 'app/update.ts');
  const wrong = core.filter(file =>
    /\bDate\.now|new Date\(\)|Math\.random|performance\.now/u.test(readFileSync(join(SRC, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});
