import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { toPrintable } from '../../src/domain/text/printable.ts';
import { span } from '../../src/ui/spans.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

test('raw text does not compile as part of the screen', () => {
  const raw: string = '\u001B]0;title\u0007';
  // @ts-expect-error: what comes from outside has to be made printable first.
  span(raw);
  expect(span(toPrintable(raw)).text).toBe('␛]0;title␇');
});

test('only one module calls a text printable; no other casts one', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(file => /\.tsx?$/u.test(file));
  const casts = files.filter(file => /\bas Printable\b/u.test(readFileSync(join(SRC, file), 'utf8')));
  expect(casts).toEqual(['domain/text/printable.ts']);
});
