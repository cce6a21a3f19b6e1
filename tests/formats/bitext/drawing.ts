import type { BeadStatus } from '../../../src/domain/bitext/alignment.ts';
import type { Article } from '../../../src/domain/bitext/article.ts';
import { toPrintable } from '../../../src/domain/text/printable.ts';

/** An article from a drawing: a bead a row, `한 문단 | one paragraph | auto`; ` / ` parts the segments of a side. */
export function drawing(...rows: string[]): Article {
  const beads = rows.map(row => {
    const [source = '', target = '', status = ''] = row.split('|').map(cell => cell.trim());
    const side = (cell: string) => cell.split(' / ').filter(text => text !== '');
    return { source: side(source), target: side(target), status: (status || 'confirmed') as BeadStatus };
  });
  const segments = (side: 'source' | 'target', language: string) =>
    beads
      .flatMap(bead => bead[side])
      .map((text, at) => ({
        id: `${language}-${at + 1}`,
        language,
        kind: 'paragraph' as const,
        text: toPrintable(text),
      }));
  let [source, target] = [0, 0];
  return {
    id: 'drawing',
    title: { ko: toPrintable('제목'), en: toPrintable('Title') },
    languages: { source: 'ko', target: 'en' },
    source: segments('source', 'ko'),
    target: segments('target', 'en'),
    alignment: beads.map(bead => ({
      source: bead.source.map(() => source++),
      target: bead.target.map(() => target++),
      status: bead.status,
    })),
    notes: [],
  };
}
