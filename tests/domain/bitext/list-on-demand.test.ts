import { expect, test } from 'vitest';
import { listOnDemand } from '../../../src/domain/bitext/list-on-demand.ts';

const squares = (made: number[] = []) =>
  listOnDemand(5, at => {
    made.push(at);
    return { square: at * at };
  });

test('an item is made when it is first asked for, and once', () => {
  const made: number[] = [];
  const list = squares(made);
  expect([list.length, made]).toEqual([5, []]);
  expect([list[3], list.at(-2) === list[3], list[5], list[-1]]).toEqual([{ square: 9 }, true, undefined, undefined]);
  expect(made).toEqual([3]);
});

test('to whoever reads it, it is an array', () => {
  const plain = [0, 1, 4, 9, 16].map(square => ({ square }));
  const ways: readonly ((list: readonly { readonly square: number }[]) => unknown)[] = [
    list => list.map(each => each.square),
    list => list.flatMap(({ square }, at) => [square, at]),
    list => list.filter(({ square }) => square > 3),
    list => list.findLastIndex(({ square }) => square < 5),
    list => list.toSpliced(1, 2),
    list => list.slice(-2).concat(list),
    list => [...list, ...list.entries()],
    list => list.every(({ square }) => square < 17) && list.some(({ square }) => square === 4),
    list => Array.isArray(list) && JSON.stringify(list),
    list => list.reduce((sum, { square }) => sum + square, 0),
    list => Object.groupBy(list, ({ square }) => (square % 2 ? 'odd' : 'even')),
  ];
  for (const way of ways) expect(way(squares())).toEqual(way(plain));
});
