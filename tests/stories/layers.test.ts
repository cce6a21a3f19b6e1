import { toPrintable } from '../../src/domain/text/printable.ts';
import { tell } from './story.ts';

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
