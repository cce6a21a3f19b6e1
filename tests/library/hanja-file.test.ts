import { expect, test } from 'vitest';
import { openHanja } from '../../src/library/hanja-file.ts';

const at = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;

test('the Hanja of the package are read once', () => {
  const hanja = openHanja(at('content/hanja.tsv'));
  const first = hanja();
  expect(first.ok && first.value.meaningOf('北')?.readings[0]).toBe('북');
  expect(hanja()).toBe(first);
});

test('a missing file is a problem, not an exception', () => {
  expect(openHanja(at('content/none.tsv'))()).toMatchObject({ ok: false, problems: [{ code: 'file.missing' }] });
});
