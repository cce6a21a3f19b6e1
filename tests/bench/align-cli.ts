import { readFileSync } from 'node:fs';
import { align } from '../../src/domain/bitext/align/align.ts';

const units = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map(text => ({ text }));
const [source = '', target = ''] = process.argv.slice(2);
for (const bead of align(units(source), units(target))) {
  const numbers = (list: readonly number[]) => list.map(number => number + 1);
  console.log(
    JSON.stringify({
      source: numbers(bead.source),
      target: numbers(bead.target),
      score: Number(bead.score.toFixed(4)),
    }),
  );
}
