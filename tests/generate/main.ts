// Writes what is made from the program itself: the READMEs' key tables, the JSON Schemas, the picture.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Session } from '../e2e/session.ts';
import { withKeyTable } from './key-table.ts';
import { picture } from './picture.ts';
import { jsonSchemas } from './schemas.ts';

const READMES = [
  ['README.md', 'en'],
  ['README.ko.md', 'ko'],
] as const;

for (const [path, locale] of READMES) writeFileSync(path, withKeyTable(readFileSync(path, 'utf8'), locale));
for (const [path, text] of jsonSchemas()) writeFileSync(path, text);

await using session = new Session({
  columns: 110,
  rows: 30,
  args: ['several-cards', '--theme', 'dark'],
  env: { LANG: 'ko_KR.UTF-8' },
});
await session.until('28');
session.type(process.argv[2] ?? 'jjjjjjjlll');
await session.quiet(400);
mkdirSync('docs', { recursive: true });
writeFileSync('docs/reader.svg', picture(session));
