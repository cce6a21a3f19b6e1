import { describe, expect, it } from 'vitest';
import { readAlignmentTsv, writeAlignmentTsv } from '../../../src/formats/article/alignment-tsv.ts';

/** A tab is drawn as `→`; the header is added. */
const tsv = (rows: readonly string[], header = 'source→target→status') =>
  [header, ...rows].join('\n').replaceAll('→', '\t');

/** Beads drawn as `12=1 auto`; problems as `code line:column`. */
const drawn = (text: string, sources = 3, targets = 3) => {
  const read = readAlignmentTsv(text, sources, targets);
  if (!read.ok) return read.problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
  return read.value.map(
    ({ source, target, status }) =>
      `${source.map(at => at + 1).join('')}=${target.map(at => at + 1).join('')} ${status}`,
  );
};

describe('a table that holds', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['one by one', ['1→1→auto', '2→2→confirmed', '3→3→flagged'], ['1=1 auto', '2=2 confirmed', '3=3 flagged']],
    ['several on a side', ['1,2→1→auto', '3→2,3→auto'], ['12=1 auto', '3=23 auto']],
    ['a space after the comma', ['1, 2, 3→1, 2, 3→auto'], ['123=123 auto']],
    ['an empty side', ['1→→auto', '→1→auto', '2,3→2,3→auto'], ['1= auto', '=1 auto', '23=23 auto']],
    ['blank lines', ['', '1,2,3→1,2,3→auto', '', ''], ['123=123 auto']],
  ])('%s', (_, rows, expected) => expect(drawn(tsv(rows))).toEqual(expected));

  it('from Windows, with a byte-order mark', () => {
    expect(drawn(`\uFEFF${tsv(['1,2,3→1,2,3→auto', '']).replaceAll('\n', '\r\n')}`)).toEqual(['123=123 auto']);
  });
});

describe('scores', () => {
  const scored = tsv(['1→1→auto→0.97', '2→2→confirmed→', '3→3→auto→1'], 'source→target→status→score');

  it('a fourth column holds them, or nothing', () => {
    const read = readAlignmentTsv(scored, 3, 3);
    expect(read.ok && read.value.map(({ score }) => score)).toEqual([0.97, undefined, 1]);
  });

  it.each(['1.2', '-0.1', 'sure'])('%s is none', score => {
    expect(drawn(tsv([`1,2,3→1,2,3→auto→${score}`], 'source→target→status→score'))).toEqual(['alignment.score 2:18']);
  });

  it('what is written reads as it was, with scores or without', () => {
    for (const text of [scored, tsv(['1,2→1→auto', '→2→flagged', '3→3→confirmed'])]) {
      const read = readAlignmentTsv(text, 3, 3);
      expect(read.ok && writeAlignmentTsv(read.value)).toBe(`${text}\n`);
    }
  });
});

describe('each mistake, with its place', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['spaces for tabs', ['1 1 auto'], ['alignment.cells 2:1']],
    ['a cell too many', ['1→1→auto→'], ['alignment.cells 2:1']],
    ['no number on the left', ['one→1→auto'], ['alignment.numbers 2:1']],
    ['no number on the right', ['12→a→auto'], ['alignment.numbers 2:4']],
    ['zero', ['0→1→auto'], ['alignment.numbers 2:1']],
    ['a negative number', ['-1→1→auto'], ['alignment.numbers 2:1']],
    ['a comma left over', ['1,→1→auto'], ['alignment.numbers 2:1']],
    ['a number beyond all sense', ['99999999999999999999→1→auto'], ['alignment.numbers 2:1']],
    ['nothing on either side', ['→→auto'], ['alignment.empty 2:1']],
    ['an unknown status', ['1→1→sure'], ['alignment.status 2:5']],
    ['no status', ['1→1→'], ['alignment.status 2:5']],
    ['two lines wrong: both are told', ['x→1→auto', '', '2→2→ok'], ['alignment.numbers 2:1', 'alignment.status 4:5']],
    ['a segment that is not there', ['1,2,3→1,2,3→auto', '4→→auto'], ['alignment.unknown.source 3:1']],
    ['out of order', ['2→1→auto', '1→2→auto', '3→3→auto'], ['alignment.order.source 2:1']],
    ['twice', ['1,2→1→auto', '2,3→2,3→auto'], ['alignment.repeated.source 3:1']],
    ['twice in the translation', ['1→1,2→auto', '2,3→2,3→auto'], ['alignment.repeated.target 3:1']],
    ['left out at the end', ['1,2→1→auto', '', ''], ['alignment.missing.source 3:1', 'alignment.missing.target 3:1']],
    ['left out, with a blank line between', ['', '1→1,2,3→auto'], ['alignment.missing.source 4:1']],
    ['no rows', [], ['alignment.missing.source 2:1', 'alignment.missing.target 2:1']],
  ])('%s', (_, rows, expected) => expect(drawn(tsv(rows))).toEqual(expected));

  it.each([
    ['', 'an empty file'],
    ['1\t1\tauto', 'no header'],
    ['source,target,status', 'commas'],
    ['target\tsource\tstatus', 'the sides the other way about'],
  ])('%j is no header: %s', text => expect(drawn(text)).toEqual(['alignment.header 1:1']));

  it('a hostile cell is shown, not obeyed', () => {
    const read = readAlignmentTsv(tsv(['1→1→\u001B[2J']), 1, 1);
    expect(!read.ok && read.problems[0]?.values).toEqual({ value: '␛[2J' });
  });
});
