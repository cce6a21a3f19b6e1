import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/formats/text/plain-text.ts';
import { fileContent } from '../../../src/library/open/read-text.ts';

const read = (...lines: readonly string[]) => {
  const found = plainText.read(fileContent('a.txt', new TextEncoder().encode(lines.join('\n'))), {});
  return found.ok ? found.value.chapters.flat().map(({ text }) => text) : found.problems;
};

const LONG =
  '북한군이 러시아로 향했다는 소식이 전해진 뒤로 강가의 사람들은 밤마다 모여 앉아 저마다 들은 이야기를 나누었고, 그 가운데 누구도 먼저 자리를 뜨려 하지 않았으며, 아침이 되어서야 하나둘 집으로 돌아갔다고 한다.';

describe('lines to paragraphs', () => {
  it.each([
    [
      'broken by hand',
      ['Winter is near. It is cold, and', 'the river has frozen over.', '', 'Spring is far.'],
      ['Winter is near. It is cold, and the river has frozen over.', 'Spring is far.'],
    ],
    ['no blank line', ['첫째.', '둘째.', '셋째.'], ['첫째.', '둘째.', '셋째.']],
    ['lines that nobody broke', ['제목', LONG, LONG, '', LONG], ['제목', LONG, LONG, LONG]],
    [
      'one address that is too long to be broken',
      [
        'The report is to be found in many',
        `https://example.org/${'a'.repeat(120)}`,
        'and it says that the river will',
        'rise again.',
        '',
        'So it did, in the third week of the',
        'month, and the lower road was gone',
        'by the morning after.',
      ],
      [
        'The report is to be found in many',
        `https://example.org/${'a'.repeat(120)}`,
        'and it says that the river will rise again.',
        'So it did, in the third week of the month, and the lower road was gone by the morning after.',
      ],
    ],
    [
      'a heading over what is set in',
      ['NAME', '       apropos - search the names of manual pages and', '       their descriptions', '', 'END'],
      ['NAME', 'apropos - search the names of manual pages and their descriptions', 'END'],
    ],
    [
      'a word broken at a hyphen',
      ['This is the de‐', 'fault behaviour of the whole.', '', 'x'],
      ['This is the de‐fault behaviour of the whole.', 'x'],
    ],
    [
      'a soft hyphen at the end',
      ['This is the de\u00AD', 'fault behaviour of the whole.', '', 'x'],
      ['This is the default behaviour of the whole.', 'x'],
    ],
    [
      'paragraphs that begin with an ideographic space',
      ['　첫 문단은 길어서 두 줄에 걸쳐', '있다.', '　둘째 문단은 짧다.'],
      ['첫 문단은 길어서 두 줄에 걸쳐 있다.', '둘째 문단은 짧다.'],
    ],
    ['no-break spaces stay inside and go at the ends', ['\u00A03\u00A0원\u00A0'], ['3\u00A0원']],
    ['letters stay as they are, composed or not', ['각 각'.normalize('NFD'), '각'], ['각 각'.normalize('NFD'), '각']],
  ])('%s', (_, lines, expected) => expect(read(...lines)).toEqual(expected));
});
