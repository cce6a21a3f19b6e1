/** The first index of a rising list, from `from` to `to`, whose value is not below `least`; `to` where none is. */
export function firstFrom(list: ArrayLike<number>, least: number, from = 0, to = list.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
