#!/usr/bin/env node
// The launcher: says so on a Node that is too old, runs the built program, or else its sources.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(`narani needs Node.js 22.22 or newer, and this is ${process.versions.node}.`);
  process.exit(1);
}
// Asked for rather than imported: an import reads every export, which loads half of Node.
const { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } =
  process.getBuiltinModule('node:fs');
const { homedir } = process.getBuiltinModule('node:os');
const { dirname, isAbsolute, join } = process.getBuiltinModule('node:path');
const { createRequire, enableCompileCache } = process.getBuiltinModule('node:module');
const { fileURLToPath, pathToFileURL } = process.getBuiltinModule('node:url');
// Compiled code is kept in the reader's own cache folder, not in one that all users share.
const absolute = path => (path && isAbsolute(path) ? path : undefined);
const { NARANI_HOME, XDG_CACHE_HOME } = process.env;
const home = absolute(NARANI_HOME) ?? absolute(XDG_CACHE_HOME) ?? absolute(join(homedir(), '.cache'));
const folder = home && join(home, absolute(NARANI_HOME) ? 'cache' : 'narani');
if (folder && existsSync(folder)) enableCompileCache(folder);
// Node 22 warns that its SQLite is experimental; the words would land on the screen and stay there.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  if (!String(warning).startsWith('SQLite is an experimental feature')) emitWarning.call(process, warning, ...rest);
};

/** What was kept, if it is whole and of this Node and this program: V8 itself would run damaged code, and crash. */
function kept(path, key) {
  try {
    const file = readFileSync(path);
    const [content, again] = [file.subarray(0, file.length / 2), file.subarray(file.length / 2)];
    const isOurs = content.equals(again) && content.subarray(0, key.length).equals(key);
    return isOurs ? content.subarray(key.length) : undefined;
  } catch {
    return undefined;
  }
}

/** Makes a folder in one that is there. Node's recursive way tries for ever where a file system answers oddly (`/proc`). */
function makeFolder(path) {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
}

/**
 * Keeps compiled code; where it cannot be kept, it is made anew at the next start. It is written twice: comparing the two
 * takes no time, while a digest would load Node's cryptography first, which takes half of what the code saves.
 */
function keep(path, content) {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(dirname(path)));
    makeFolder(dirname(path));
    writeFileSync(beside, Buffer.concat([content, content]), { mode: 0o600 });
    renameSync(beside, path);
  } catch {
    // The cache folder may be gone, full, no folder or not ours to write.
    try {
      rmSync(beside, { force: true });
    } catch {}
  }
}

/** From how much more of it code is kept anew. */
const MORE = 1.1;

/**
 * Runs the program with the code that V8 has made of it before. Node's own compile cache holds what was compiled when
 * the program was loaded, this one also what was compiled while it ran, which is most of what a start waits for.
 */
function run(file) {
  const { Script } = process.getBuiltinModule('node:vm');
  const { mtimeMs, size } = statSync(file);
  const key = Buffer.from(`${process.version} ${process.arch} ${mtimeMs} ${size}\n`);
  const path = folder && join(folder, 'program.code');
  const cachedData = path && kept(path, key);
  const source = `(function (require, later, url) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, cachedData });
  const had = cachedData === undefined || script.cachedDataRejected ? 0 : cachedData.length;
  let hasDrawn = false;
  process.on('exit', () => {
    // A command that draws no screen neither keeps code anew nor makes a folder for it.
    if (path === undefined || (!hasDrawn && (had > 0 || !existsSync(folder)))) return;
    // The reader asks V8 for less memory while it runs; code that was made under other flags than it starts with is refused.
    process.getBuiltinModule('node:v8').setFlagsFromString('--no-optimize-for-size');
    const code = script.createCachedData();
    if (code.length > had * MORE) keep(path, Buffer.concat([key, code]));
  });
  const url = pathToFileURL(file).href;
  const later = name => {
    hasDrawn ||= name === './soon.js';
    return import(new URL(name, url).href);
  };
  script.runInThisContext()(createRequire(url), later, url);
}

const built = fileURLToPath(new URL('../dist/narani.cjs', import.meta.url));
if (existsSync(built)) run(built);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL('../src/cli/main.ts', import.meta.url).href);
}
