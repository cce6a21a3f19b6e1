import { expect, test } from 'vitest';
import { newFolder, put, run } from '../run.ts';

const folder = newFolder();
const pairs = put(
  folder,
  'pairs.tsv',
  [
    'ko\ten\tstatus\tnote',
    '병사 1만2000명이 떠났다.\tThe 12,000 soldiers left.\t\tlook again',
    '배 35척이 왔다.\t41 ships came.\tflagged\t',
    '<b>굵게</b>\tbold | plain\t\t',
  ].join('\n'),
);

test('a review has figures, what the checks found, notes, and both texts', () => {
  const { status, stdout, stderr } = run(['report', pairs]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^# Review: pairs\n/u);
  expect(stdout).toContain('- Pairs, by how many segments they hold: 3 (1–1 3)\n- Confirmed by a person: 2\n- Flagged');
  expect(stdout).toMatch(/^\| 병사 1만2000명이 떠났다\. \| The 12,000 soldiers left\.\[\^1\] \|$/mu);
  expect(stdout).toMatch(/^\[\^1\]: .*look again$/mu);
  expect(stdout).toMatch(/^\[\^2\]: Flagged/mu);
  expect(stdout).toMatch(/^\[\^3\]: .* · numbers: .*35/mu);
});

test('as HTML it stands alone, in the language of the interface', () => {
  const { stdout } = run(['report', pairs, '--to', 'html', '--lang', 'ko']);
  expect(stdout).toContain('<h1>검토서: pairs</h1>');
  expect(stdout).toContain('&lt;b&gt;굵게&lt;/b&gt;');
  const below = /The 12,000 soldiers left[\s\S]*?<tr class="notes">[\s\S]*?look again[\s\S]*?<\/tr>[\s\S]*?배 35척/u;
  expect(stdout).toMatch(below);
  expect(stdout).not.toMatch(/<script|<link|<img|url\(|https?:/u);
});
