import { COMMANDS } from '../../src/app/commands/index.ts';
import { helpRows } from '../../src/app/help.ts';
import { createKeymap } from '../../src/app/keys/keymap.ts';
import type { Locale } from '../../src/domain/text/language.ts';
import { createMessages } from '../../src/ui/messages.ts';

/** A key as code in a cell of a table, where a bar would end the cell. */
const code = (key: string): string => (key === '`' ? '`` ` ``' : `\`${key.replace('|', '\\|')}\``);

/** The key table of the README, from the table that the program reads. */
export function keyTable(locale: Locale): string {
  const t = createMessages()(locale);
  const rows = helpRows({ keymap: createKeymap().keymap, layers: [] }, COMMANDS).map(row =>
    'group' in row
      ? `| **${t.named('group', row.group)}** | |`
      : `| ${row.keys.map(code).join(' ')} | ${t.named('command', row.command)} |`,
  );
  const head = locale === 'ko' ? ['| 키 | 하는 일 |', '| --- | --- |'] : ['| keys | what they do |', '| --- | --- |'];
  return [...head, ...rows].join('\n');
}

/** A document with what stands between its `keys` marks replaced. */
export const withKeyTable = (document: string, locale: Locale): string =>
  document.replace(
    /(<!-- keys -->\n)[\s\S]*?(<!-- \/keys -->)/u,
    (_all, start: string, end: string) => `${start}${keyTable(locale)}\n${end}`,
  );
