import { toPrintable } from '../../src/domain/text/printable.ts';
import { tell } from './story.ts';

const ROWS = [
  {
    id: 'market',
    title: { ko: '새벽 시장은 여전히 불을 밝힌다', en: 'The Dawn Market Keeps Its Lights On' },
    beads: 12,
    bead: 5,
  },
  { id: 'tour', title: { ko: '나란히 읽기 안내', en: 'A Tour of Reading Side by Side' }, beads: 14 },
].map(row => ({ ...row, title: { ko: toPrintable(row.title.ko), en: toPrintable(row.title.en) } }));

const FILE = toPrintable('/home/reader/.config/narani/settings.json');

tell([
  { title: 'help', keys: '?' },
  { title: 'the end of help', keys: '?<End>' },
  { title: 'the palette', keys: ':' },
  {
    title: 'the palette with a query',
    keys: ':',
    after: reader => reader.happen({ type: 'pasted', text: '문장' }).press('<Down>'),
  },
  { title: 'the shelf', after: reader => reader.happen({ type: 'shelved', rows: ROWS }).press('j') },
  { title: 'a note', keys: '2Gx' },
  { title: 'naming a mark', keys: '6Gm' },
  { title: 'marks', keys: "6Gma8Gmb'<Down>" },
  {
    title: 'problems',
    after: reader =>
      reader.happen({
        type: 'failed',
        problems: [
          {
            code: 'json.syntax',
            values: { reason: toPrintable('PropertyNameExpected') },
            file: FILE,
            place: { line: 3, column: 5 },
          },
          {
            code: 'keys.clash',
            values: { key: toPrintable('k'), first: toPrintable('bead.next'), second: toPrintable('bead.previous') },
          },
        ],
      }),
  },
]);
