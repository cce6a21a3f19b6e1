import { cursorOf } from '../../src/app/aligning/aligning.ts';
import type { Alignment, Side } from '../../src/domain/bitext/alignment.ts';
import type { Article } from '../../src/domain/bitext/article.ts';
import type { Segment } from '../../src/domain/bitext/segment.ts';
import { toPrintable } from '../../src/domain/text/printable.ts';
import { climb, cursorOf as cursorIn, ladder } from '../domain/bitext/ladder.ts';
import { type Beginning, Reader } from './reader.ts';

const WORDS = { source: '번째 문단이다.', target: ' is the number of this paragraph.' } as const;

const side = (alignment: Alignment, name: Side): Segment[] =>
  alignment
    .flatMap(bead => bead[name])
    .map(number => ({
      id: `${name === 'source' ? 'ko' : 'en'}-${number + 1}`,
      language: name === 'source' ? 'ko' : 'en',
      kind: 'paragraph',
      text: toPrintable(`${number + 1}${WORDS[name]}`),
    }));

/** An article of plain paragraphs, aligned as drawn. */
export const articleOf = (drawing: string, id = 'ladder'): Article => {
  const alignment = climb(drawing);
  return {
    id,
    title: { ko: toPrintable('사다리'), en: toPrintable('A Ladder') },
    languages: { source: 'ko', target: 'en' },
    source: side(alignment, 'source'),
    target: side(alignment, 'target'),
    alignment,
    notes: [],
  };
};

/** A reader in the alignment mode, with the cursor where it is drawn. */
export function mender(drawing: string, beginning: Beginning = {}): Reader {
  const reader = new Reader('#가', beginning);
  const { bead, side: on, at } = cursorIn(drawing);
  reader.happen({ type: 'opened', article: articleOf(drawing), view: { bead }, marks: beginning.marks ?? [] });
  reader.press(`e${on === 'target' ? '<Tab>' : ''}${'j'.repeat(at)}`);
  reader.effects = [];
  return reader;
}

/** The ladder as it is now, with the cursor. */
export const rungs = ({ open }: Reader): string => ladder(open.article.alignment, cursorOf(open));

/** The ladder after keys were pressed in the alignment mode. */
export const mended = (drawing: string, keys: string, beginning?: Beginning): string =>
  rungs(mender(drawing, beginning).press(keys));
