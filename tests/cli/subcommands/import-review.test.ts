import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, put, run } from '../run.ts';

/** The tour as it is exported, mended by a change of the file's text. */
function mended(home: string, form: string, change: (text: string) => string): string {
  const { stdout } = run(['export', 'tour', '--to', form], { home });
  return put(home, `mended.${form}`, change(stdout));
}

const alignmentIn = (home: string) => readFileSync(join(home, 'data/articles/tour/alignment.tsv'), 'utf8').split('\n');

test('what was not mended changes nothing', () => {
  const home = newFolder();
  for (const form of ['tmx', 'xliff', 'xliff2', 'tsv', 'jsonl', 'po'])
    expect(run(['import-review', mended(home, form, text => text), 'tour'], { home })).toMatchObject({
      status: 0,
      stdout: 'Nothing changes.\n',
      stderr: '',
    });
});

test('without a terminal it only shows, and with --yes takes it over', () => {
  const home = newFolder();
  const file = mended(home, 'xliff', text =>
    text.replace('approved="yes"', '').replace('state="signed-off"', 'state="needs-review-translation"'),
  );
  const shown = run(['import-review', file, 'tour'], { home });
  expect(shown.stdout.split('\n')[0]).toMatch(/^1\tconfirmed → flagged\t\S/u);
  expect(shown.stdout).toContain('Nothing is saved yet');
  expect(() => alignmentIn(home)).toThrow();
  expect(run(['import-review', file, 'tour', '--yes'], { home }).stdout).toContain('Changes taken over: 1');
  expect(alignmentIn(home)[1]).toBe('1\t1\tflagged');
});

test('a text that was rewritten stays as it is; the new words are kept as a note', () => {
  const home = newFolder();
  const file = mended(home, 'tmx', text => text.replace(/<seg>A tour[^<]*|<seg>[A-Z][^<]*/u, '<seg>Another title'));
  expect(run(['import-review', file, 'tour', '-y'], { home }).stdout).toContain('Another title');
  expect(readFileSync(join(home, 'data/articles/tour/en.md'), 'utf8')).not.toContain('Another title');
  expect(readFileSync(join(home, 'data/articles/tour/notes.json'), 'utf8')).toContain('→ Another title');
  expect(run(['import-review', file, 'tour'], { home }).stdout).toBe('Nothing changes.\n');
});

test('an alignment comes back as well, and one that does not fit is refused', () => {
  const home = newFolder();
  const lines = readFileSync('content/articles/tour/alignment.tsv', 'utf8').split('\n');
  const file = put(
    home,
    'alignment.tsv',
    ['source\ttarget\tstatus', '1,2\t1,2\tconfirmed', ...lines.slice(3)].join('\n'),
  );
  expect(run(['import-review', file, 'tour'], { home }).stdout).toMatch(/^1\t1–1 \+ 1–1 → 2–2\t/u);
  const wrong = put(home, 'wrong.tsv', 'source\ttarget\tstatus\n1\t1\tauto\n');
  expect(run(['import-review', wrong, 'tour', '--yes'], { home })).toMatchObject({ status: 1, stdout: '' });
});

test('pairs of files that were opened in place are mended beside them', () => {
  const home = newFolder();
  const pair = [put(home, 'a.txt', '하나\n\n둘\n'), put(home, 'b.txt', 'one\n\ntwo\n')];
  const file = put(home, 'review.tsv', 'ko\ten\n하나\tone\n둘\ttwo\n');
  expect(run(['import-review', file, ...pair, '--yes'], { home }).stdout).toContain('Changes taken over: 2');
  const kept = readFileSync(`${pair[0]}.narani/alignment.tsv`, 'utf8').split('\n');
  expect(kept.slice(1, 3).map(line => line.split('\t').slice(0, 3))).toEqual([
    ['1', '1', 'confirmed'],
    ['2', '2', 'confirmed'],
  ]);
});

test('so are their notes, and the file itself stays as it is', () => {
  const home = newFolder();
  const own = put(home, 'own.tsv', 'ko\ten\n하나\tone\n둘\ttwo\n');
  const review = put(home, 'review.tsv', 'ko\ten\tnote\n하나\tone\tsee this\n둘\ttwo\t\n');
  expect(run(['import-review', review, own, '--yes'], { home }).stdout).toContain('Changes taken over: 1');
  expect(readFileSync(own, 'utf8')).not.toContain('see this');
  expect(run(['export', own, '--to', 'tsv'], { home }).stdout).toContain('하나\tone\tsee this');
});

test.each([
  [['import-review'], 2, 'which file'],
  [['import-review', 'x.tmx'], 2, 'which file'],
  [['import-review', 'no-such.tmx', 'tour'], 1, 'no-such.tmx'],
] as const)('%j ends with %d and says why', (args, code, word) => {
  const { status, stdout, stderr } = run(args);
  expect({ status, stdout }).toEqual({ status: code, stdout: '' });
  expect(stderr).toContain(word);
});
