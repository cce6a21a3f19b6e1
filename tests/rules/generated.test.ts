import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keyTable } from '../generate/key-table.ts';
import { jsonSchemas } from '../generate/schemas.ts';

test.each([
  ['README.md', 'en'],
  ['README.ko.md', 'ko'],
] as const)('the key table in %s is the one that the program reads (npm run generate)', (path, locale) => {
  expect(readFileSync(path, 'utf8')).toContain(`<!-- keys -->\n${keyTable(locale)}\n<!-- /keys -->`);
});

test.each(jsonSchemas())('%s is the schema that the program reads with (npm run generate)', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
