/** The index that a key of an array is, for an array is asked for its items by numbers as text; NaN for any other key. */
function indexOf(key: string | symbol): number {
  const first = typeof key === 'string' ? key.charCodeAt(0) : 0;
  return first >= 0x30 && first <= 0x39 ? Number(key) : Number.NaN;
}

/**
 * A list of so many items of which each is made when it is first asked for, and kept. To whoever reads it, it is an
 * array like any other; what is made of it (`map`, `toSpliced`) is a common one.
 */
export function listOnDemand<Item>(length: number, make: (at: number) => Item): readonly Item[] {
  const made: Item[] = new Array(length);
  return new Proxy(made, {
    get: (list, key, receiver) => {
      const at = indexOf(key);
      if (!(at < length)) return Reflect.get(list, key, receiver);
      list[at] ??= make(at);
      return list[at];
    },
    has: (list, key) => indexOf(key) < length || Reflect.has(list, key),
  });
}
