/*
 * A bitext as a drawing, a bead a line; `|` parts the two texts, `+` two segments of one side, `▸` focuses, and a
 * segment is written as in Markdown (`##` a heading, `>` a deck line). A side may be empty. What is in {braces} is
 * what a translator's note hangs on:
 *
 *     # 봄            | # Spring
 *   ▸ 꽃이 {핀다}.    | Flowers bloom.
 *     새가 운다. + 또 | Birds sing, too.
 *
 * Where only places matter, one line will do: `#가 ▸나 다` is a heading and two paragraphs, each its own translation.
 */
import { type Alignment, SIDES, type Side } from '../../src/domain/bitext/alignment.ts';
import type { Article } from '../../src/domain/bitext/article.ts';
import type { Note } from '../../src/domain/bitext/note.ts';
import type { Segment } from '../../src/domain/bitext/segment.ts';
import { toPrintable } from '../../src/domain/text/printable.ts';
import { readMarkdown } from '../../src/formats/text/markdown.ts';

const LANGUAGES = { source: 'ko', target: 'en' } as const;
const BRACED = /\{([^}]*)\}/gu;

/** A drawn article and the bead that `▸` stands before. */
export interface Drawn {
  readonly article: Article;
  readonly focused: number;
}

const isOneLine = (drawing: string): boolean => !drawing.includes('|');

const linesOf = (drawing: string): string[] =>
  isOneLine(drawing)
    ? drawing.split(/\s+/u).flatMap(word => (word === '' ? [] : [word.replace(/^(▸?)(#*)(.*)$/u, '$1$2 $3 | $2 $3')]))
    : drawing
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');

/** One side of a drawing: its segments with their notes, and which of them each bead holds. */
function sideOf(cells: readonly string[], side: Side) {
  const segments: Segment[] = [];
  const notes: Note[] = [];
  const beads = cells.map(cell =>
    cell
      .split(' + ')
      .filter(part => part.trim() !== '')
      .map(part => {
        const number = segments.length;
        const [segment] = readMarkdown(part.replace(BRACED, '$1'), LANGUAGES[side]);
        if (segment === undefined) throw new Error(`no text: ${part}`);
        segments.push({ ...segment, id: `${LANGUAGES[side]}-${number + 1}` });
        for (const [, exact = ''] of part.matchAll(BRACED))
          notes.push({
            id: exact,
            side,
            segment: number,
            quote: { exact },
            body: {
              ko: toPrintable(`‘${exact}’에 붙인 말이다.`),
              en: toPrintable(`What there is to say of “${exact}”.`),
            },
          });
        return number;
      }),
  );
  return { segments, notes, beads };
}

/** The article of a drawing. */
export function draw(drawing: string): Drawn {
  const lines = linesOf(drawing);
  const cells = lines.map(line => line.replace('▸', '').split('|'));
  const source = sideOf(
    cells.map(([cell = '']) => cell),
    'source',
  );
  const target = sideOf(
    cells.map(([, cell = '']) => cell),
    'target',
  );
  const alignment: Alignment = lines.map((_, bead) => ({
    source: source.beads[bead] ?? [],
    target: target.beads[bead] ?? [],
    status: 'confirmed',
  }));
  const article: Article = {
    id: 'drawn',
    title: { ko: toPrintable('그린 글'), en: toPrintable('A Drawn Article') },
    languages: LANGUAGES,
    source: source.segments,
    target: target.segments,
    alignment,
    notes: [...source.notes, ...target.notes],
  };
  return {
    article,
    focused: Math.max(
      0,
      lines.findIndex(line => line.includes('▸')),
    ),
  };
}

/** The beads by their first words, with `▸` on the focused one: the one-line drawing again. */
export const redraw = (article: Article, focused: number): string =>
  article.alignment
    .map((bead, at) => {
      const side = SIDES.find(each => bead[each].length > 0) ?? 'source';
      const segment = article[side][bead[side][0] ?? 0];
      const heading = segment?.kind === 'heading' ? '##' : segment?.kind === 'headline' ? '#' : '';
      return `${at === focused ? '▸' : ''}${heading}${segment?.text}`;
    })
    .join(' ');
