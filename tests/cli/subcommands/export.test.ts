import { expect, test } from 'vitest';
import { SUBCOMMANDS } from '../../../src/cli/subcommands.ts';
import { BITEXT_WRITERS } from '../../../src/formats/bitext/bitext-formats.ts';
import { newFolder, objects, put, run } from '../run.ts';

const folder = newFolder();
const pairs = put(
  folder,
  'pairs.tsv',
  ['ko\ten\tstatus', '하나\tone\t', '둘\ttwo\tauto', '셋\t\t', '하나\ta one\t'].join('\n'),
);

test('every form that there is can be asked for', () => {
  expect(SUBCOMMANDS.export.values?.to).toEqual(BITEXT_WRITERS.map(({ id }) => id));
});

test('confirmed pairs come out as TMX, and standard error says what is not in it', () => {
  const { status, stdout, stderr } = run(['export', pairs]);
  expect(status).toBe(0);
  expect(stdout.match(/<seg>[^<]*/gu)).toEqual(['<seg>하나', '<seg>one', '<seg>하나', '<seg>a one']);
  expect(stderr.split('\n')).toEqual([
    expect.stringContaining('nobody has confirmed them: 1 (--all'),
    expect.stringContaining('one side is empty: 1 (--keep-empty'),
    expect.stringContaining('in another way: 1; a translation memory'),
    '',
  ]);
});

test('--all and --keep-empty leave nothing out', () => {
  const said = run(['export', pairs, '--to', 'jsonl', '--all', '--keep-empty']);
  expect(objects(said)).toEqual([
    { ko: '하나', en: 'one' },
    { ko: '둘', en: 'two', status: 'auto' },
    { ko: '셋', en: '' },
    { ko: '하나', en: 'a one' },
  ]);
});

test('where nothing would be left, nothing is written and it ends with 1', () => {
  const none = put(folder, 'none.tsv', '하나\tone\tauto\n'.replace(/^/u, 'ko\ten\tstatus\n'));
  const { status, stdout, stderr } = run(['export', none, '--to', 'csv']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('nothing is left to write');
});

test('what was exported opens again as the same text', () => {
  const first = run(['export', 'several-cards', '--to', 'tmx']).stdout;
  const again = run(['export', put(folder, 'again.tmx', first), '--to', 'tmx']).stdout;
  const undated = (text: string) => text.replace(/creationdate="\w+"/u, '');
  expect(undated(again)).toBe(undated(first));
});

test.each([
  [['export'], 2, 'which article?'],
  [['export', 'tour', '--to', 'tbx'], 2, '--to should be tmx, xliff'],
  [['glossary', 'export', '--to', 'tmx'], 2, '--to should be json, tbx'],
  [['export', 'no-such-thing'], 1, 'no-such-thing'],
] as const)('%j ends with %d and says why', (args, code, word) => {
  const { status, stdout, stderr } = run(args);
  expect({ status, stdout }).toEqual({ status: code, stdout: '' });
  expect(stderr).toContain(word);
});
