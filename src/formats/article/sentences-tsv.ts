/*
 * `sentences.tsv`: the sentence links that a person has mended, a link a row, those of a bead together.
 *
 *     source  target  source-sentences  target-sentences  status     text
 *     2,3     2       1                 1                 confirmed  5e0c2b1f
 *     2,3     2       2                 2,3               auto       5e0c2b1f
 *
 * The first two cells name the bead by its segments; sentences are counted from 1 on each side of it. The last cell is
 * made from the bead's text: where that has changed, the sentences are others, and the links are not used.
 */
import { type Alignment, type Bead, checkAlignment, SIDES } from '../../domain/bitext/alignment.ts';
import { type Bitext, segmentsOf } from '../../domain/bitext/article.ts';
import { sentencesOf } from '../../domain/bitext/sentence-links.ts';
import type { Problem } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { isNumbers, readNumbers, STATUSES, writeNumbers } from './alignment-tsv.ts';

const HEADER = ['source', 'target', 'source-sentences', 'target-sentences', 'status', 'text'].join('\t');

/** A number for a text, in hexadecimal, that another text hardly has (FNV-1a, 32 bits). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** A bead as a file names it: its segments and what its text comes to. */
const nameOf = (bitext: Bitext, bead: Bead): readonly [source: string, target: string, text: string] => {
  const text = SIDES.map(side => segmentsOf(bitext, bead, side).map(segment => segment.text));
  return [
    writeNumbers(bead.source),
    writeNumbers(bead.target),
    fingerprint(text.map(side => side.join('\n')).join('\t')),
  ];
};

/** The text of `sentences.tsv`; without a row where no bead was mended. */
export function writeSentencesTsv(bitext: Bitext): string {
  const rows = bitext.alignment.flatMap(bead => {
    const [source, target, text] = bead.sentences ? nameOf(bitext, bead) : [];
    return (bead.sentences ?? []).map(link =>
      [source, target, writeNumbers(link.source), writeNumbers(link.target), link.status, text].join('\t'),
    );
  });
  return `${[HEADER, ...rows].join('\n')}\n`;
}

interface Row {
  readonly bead: string;
  readonly line: number;
  readonly link: Bead;
}

function readRow(text: string, line: number): Row | undefined {
  const cells = text.split('\t').map(cell => cell.trim());
  const [source = '', target = '', from = '', to = '', status = '', mark = ''] = cells;
  const known = STATUSES.find(each => each === status);
  if (cells.length !== 6 || known === undefined || ![source, target, from, to].every(isNumbers)) return undefined;
  const link: Bead = { source: readNumbers(from), target: readNumbers(to), status: known };
  return { bead: [source, target, mark].join('\t'), line, link };
}

/** The links of a bead, if they hold each of its sentences once. */
function fitting(bitext: Bitext, bead: Bead, links: Alignment): Alignment | undefined {
  const [sources, targets] = [sentencesOf(bitext, bead, 'source').length, sentencesOf(bitext, bead, 'target').length];
  const checked = checkAlignment(links, sources, targets);
  return checked.ok ? checked.value : undefined;
}

/** The alignment of a bitext with the links of a file in its beads, and which of them are not used: the texts are others now. */
export function readSentencesTsv(
  tsv: string,
  bitext: Bitext,
): { readonly alignment: Alignment; readonly problems: readonly Problem[] } {
  const [header = '', ...body] = tsv.replace(/^\uFEFF/u, '').split(/\r\n?|\n/u);
  const place = (line: number) => ({ line, column: 1 });
  if (header.trimEnd() !== HEADER)
    return { alignment: bitext.alignment, problems: [{ code: 'sentences.header', place: place(1) }] };
  const lines = body.map((text, at) => ({ text, line: at + 2 })).filter(({ text }) => text.trim() !== '');
  const rows = lines.map(({ text, line }) => ({ text, line, row: readRow(text, line) }));
  const bad = rows.filter(({ row }) => row === undefined);
  const groups = Map.groupBy(
    rows.flatMap(({ row }) => row ?? []),
    ({ bead }) => bead,
  );
  const used = new Set<string>();
  const alignment =
    groups.size === 0
      ? bitext.alignment
      : bitext.alignment.map(bead => {
          const name = nameOf(bitext, bead).join('\t');
          const links = groups.get(name)?.map(({ link }) => link);
          const sentences = links && fitting(bitext, bead, links);
          if (sentences === undefined) return bead;
          used.add(name);
          return { ...bead, sentences };
        });
  const stale = [...groups]
    .filter(([name]) => !used.has(name))
    .map(([name, [first]]) => {
      const [source = '', target = ''] = name.split('\t');
      return {
        code: 'sentences.stale',
        values: { source: toPrintable(source || '–'), target: toPrintable(target || '–') },
        place: place(first?.line ?? 1),
      };
    });
  const wrong = bad.map(({ text, line }) => ({
    code: 'sentences.row',
    values: { value: toPrintable(text) },
    place: place(line),
  }));
  return { alignment, problems: [...wrong, ...stale] };
}
