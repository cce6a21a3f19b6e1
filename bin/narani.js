#!/usr/bin/env node
// The launcher: says so on a Node that is too old, runs the built program, or else its sources.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 22)) {
  console.error(`narani needs Node.js 22.22 or newer, and this is ${process.versions.node}.`);
  process.exit(1);
}
const { existsSync } = await import('node:fs');
const built = new URL('../dist/narani.js', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL('../src/cli/main.ts', import.meta.url).href);
}
