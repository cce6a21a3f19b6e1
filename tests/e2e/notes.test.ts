import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newHome, Session } from './session.ts';

const notesOf = (home: string): string => {
  try {
    return readFileSync(join(home, 'data/articles/tour/notes.json'), 'utf8');
  } catch {
    return '';
  }
};

/** An editor that asks for a line on the terminal and writes it into the file. */
function editorIn(home: string): string {
  const path = join(home, 'editor');
  writeFileSync(path, '#!/bin/sh\nprintf "say: "\nread line\nprintf "%s\\n" "$line" > "$2"\n');
  chmodSync(path, 0o755);
  return `${path} --wait`;
}

test('a note is written in place and in the editor, and found again', async () => {
  const home = newHome();
  {
    await using session = new Session({ home, args: ['tour'], env: { VISUAL: editorIn(home) } });
    await session.until('1/');
    session.type('cIn place\t\r');
    await session.until('Note kept');
    await session.until(() => notesOf(home).includes('In place'));
    session.type('cHalf\u0007');
    await session.until('say: ');
    session.type('q $HOME is no shell word\r');
    await session.until('Note kept');
    await session.until(() => notesOf(home).includes('q $HOME is no shell word'));
    expect(session.isFullScreen).toBe(true);
    expect(notesOf(home)).toContain('"kind": "accuracy"');
    session.type('j');
    await session.until('2/');
    session.type('q');
    expect(await session.ended).toBe(0);
  }
});
