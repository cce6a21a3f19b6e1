import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, put, run } from '../run.ts';

/** A home with an article of three paragraphs, and a way to edit it with lines of shell in the place of an editor. */
function given() {
  const [home, texts] = [newFolder(), newFolder()];
  const ko = put(texts, 'ko.md', '# 봄\n\n봄이 왔다. 꽃이 핀다.\n\n1940년에 그는 떠났다.\n');
  const en = put(texts, 'en.md', '# Spring\n\nSpring has come. Flowers bloom.\n\nIn 1940 he left.\n');
  expect(run(['add', ko, en], { home }).status).toBe(0);
  const folder = join(home, 'data/articles/spring');
  const edit = (script: string, ...options: readonly string[]) => {
    const editor = put(texts, 'the editor', `#!/bin/sh\n${script}\n`);
    chmodSync(editor, 0o700);
    return run(['edit', 'spring', ...options], { home, env: { EDITOR: `"${editor}" -w` } });
  };
  return { home, folder, edit, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

test('the files are opened in the editor, texts first, and looked at when it is closed', () => {
  const { edit, folder } = given();
  const { status, stdout } = edit(`echo "$*" > ${folder}/asked`);
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'spring is in order: 3 paragraphs\n' });
  const files = ['ko.md', 'en.md', 'alignment.tsv', 'article.json'].map(name => join(folder, name));
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(`-w ${files.join(' ')}\n`);
});

test('alignment and notes follow a paragraph that was put in', () => {
  const { edit, folder, read } = given();
  writeFileSync(
    join(folder, 'notes.json'),
    '{\n  "notes": [\n    { "id": "a", "target": { "language": "ko", "segment": 3, "selector": { "type": "TextQuoteSelector", "exact": "1940년" } }, "body": { "ko": "말", "en": "words" } }\n  ]\n}\n',
  );
  const { status, stdout } = edit(`printf '새 문단이다.\\n\\n' | cat - "$2" > "$2.new" && mv "$2.new" "$2"`);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'spring is in order: 4 paragraphs; its alignment and notes have followed the texts\n',
  });
  expect(
    read('alignment.tsv')
      .split('\n')
      .map(line => line.split('\t').slice(0, 2).join(':')),
  ).toEqual(['source:target', '1:', '2:1', '3:2', '4:3', '']);
  expect(read('notes.json')).toContain('"segment": 4, "selector"');
});

test('a mistake is told with file, line and column, and with a way to mend it', () => {
  const { edit, folder, read } = given();
  const { status, stderr } = edit(`printf '9\\t9\\tauto\\t1\\n' >> ${folder}/alignment.tsv`);
  expect(status).toBe(1);
  expect(stderr).toContain(`${folder}/alignment.tsv:5:1: the source has no segment 9; it has 3`);
  expect(stderr).toContain('narani edit spring');
  const damaged = read('alignment.tsv');
  expect(edit('exit 9', '--realign')).toMatchObject({
    status: 0,
    stdout: 'spring has 3 pairs now; 3 kept, the rest made anew\n',
  });
  expect(read('alignment.tsv~')).toBe(damaged);
  expect(edit('true').stdout).toBe('spring is in order: 3 paragraphs\n');
});

test('what ships is copied before it is edited, and not for nothing', () => {
  const { home } = given();
  const own = join(home, 'data/articles/tour');
  const edit = (editor: string) => run(['edit', 'tour'], { home, env: { VISUAL: editor } }).status;
  expect([edit('true'), existsSync(own)]).toEqual([0, false]);
  expect([edit(`sh -c 'echo "끝." >> "$0"'`), existsSync(own)]).toEqual([0, true]);
});

test.each([
  ['an editor that is not there', { EDITOR: 'no-such-editor' }, 'the editor “no-such-editor” cannot be started'],
  ['one that fails', { EDITOR: 'false' }, 'the editor “false” ended with 1'],
  ['secure mode', { EDITOR: 'true', NARANI_SECURE: '1' }, 'secure mode'],
])('%s is told', (_, env, word) => {
  const { status, stderr } = run(['edit', 'tour'], { env });
  expect(status).toBe(1);
  expect(stderr).toContain(word);
});
