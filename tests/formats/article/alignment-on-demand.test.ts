import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignmentOnDemand } from '../../../src/formats/article/alignment-on-demand.ts';
import { readAlignmentTsv } from '../../../src/formats/article/alignment-tsv.ts';

const CELLS = ['', '1', '2', '3', '2,3', '1,2', '1,', '01', '2, 3', '4', '12', 'x'];
const REST = ['auto', 'confirmed', 'flagged', 'auto\t', 'auto\t0.9', 'flagged\t1.00', 'auto\t2', 'sure', 'auto ', ''];
const HEADERS = ['source\ttarget\tstatus', 'source\ttarget\tstatus\tscore', 'source\ttarget'];

/** A table of rows as they come, with either end of lines. */
const table = fc
  .tuple(
    fc.constantFrom(...HEADERS),
    fc.array(fc.tuple(fc.constantFrom(...CELLS), fc.constantFrom(...CELLS), fc.constantFrom(...REST)), {
      maxLength: 4,
    }),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.boolean(),
  )
  .map(([header, rows, line, ends]) => [header, ...rows.map(row => row.join('\t'))].join(line) + (ends ? line : ''));

test('what is read on demand is what is read at once; where anything is amiss nothing is', () => {
  fc.assert(
    fc.property(table, fc.nat(4), fc.nat(4), (tsv, source, target) => {
      const now = readAlignmentTsv(tsv, source, target);
      const later = alignmentOnDemand(tsv, source, target);
      if (later) expect(now).toEqual({ ok: true, value: [...later] });
    }),
    { numRuns: 5000 },
  );
});

const sound = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom('auto', 'confirmed', 'flagged')), { minLength: 1 })
  .map(sizes => sizes.filter(([source, target]) => source + target > 0));

test('what is written plainly and is sound is always read on demand', () => {
  fc.assert(
    fc.property(sound, fc.boolean(), (sizes, scored) => {
      fc.pre(sizes.length > 0);
      const next = { source: 0, target: 0 };
      const run = (side: 'source' | 'target', count: number) =>
        Array.from({ length: count }, () => ++next[side]).join(',');
      const rows = sizes.map(([source, target, status]) =>
        [run('source', source), run('target', target), status, ...(scored ? ['0.25'] : [])].join('\t'),
      );
      const tsv = `${HEADERS[scored ? 1 : 0]}\n${rows.join('\n')}\n`;
      const later = alignmentOnDemand(tsv, next.source, next.target);
      expect({ ok: true, value: later && [...later] }).toEqual(readAlignmentTsv(tsv, next.source, next.target));
    }),
  );
});
