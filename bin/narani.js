#!/usr/bin/env node
// The launcher: says so on a Node that is too old, runs the built program, or else its sources.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(`narani needs Node.js 22.22 or newer, and this is ${process.versions.node}.`);
  process.exit(1);
}
// Asked for rather than imported: an import reads every export, which loads half of Node.
const { existsSync } = process.getBuiltinModule('node:fs');
const { homedir } = process.getBuiltinModule('node:os');
const { isAbsolute, join } = process.getBuiltinModule('node:path');
const { createRequire, enableCompileCache } = process.getBuiltinModule('node:module');
// Compiled code is kept in the reader's own cache folder, not in one that all users share.
const absolute = path => (path && isAbsolute(path) ? path : undefined);
const { NARANI_HOME, XDG_CACHE_HOME } = process.env;
const cache = absolute(NARANI_HOME) ?? absolute(XDG_CACHE_HOME) ?? absolute(join(homedir(), '.cache'));
if (cache && existsSync(cache)) enableCompileCache(join(cache, absolute(NARANI_HOME) ? 'cache' : 'narani'));
// Node 22 warns that its SQLite is experimental; the words would land on the screen and stay there.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).startsWith('SQLite is an experimental feature')) emitWarning.call(process, warning, ...rest);
};
const built = new URL('../dist/narani.js', import.meta.url);
if (existsSync(built)) createRequire(import.meta.url)('../dist/narani.js');
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL('../src/cli/main.ts', import.meta.url).href);
}
