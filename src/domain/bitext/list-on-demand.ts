/** Whether a key of an array is an index: an array is asked for its items by decimal numbers as text. */
const isIndex = (key: string | symbol): key is string => typeof key === 'string' && /^\d+$/u.test(key);

/**
 * A list of so many items of which each is made when it is first asked for, and kept. To whoever reads it, it is an
 * array like any other; what is made of it (`map`, `toSpliced`) is a common one.
 */
export function listOnDemand<Item>(length: number, make: (at: number) => Item): readonly Item[] {
  const made: Item[] = new Array(length);
  return new Proxy(made, {
    get: (list, key, receiver) => {
      if (!isIndex(key)) return Reflect.get(list, key, receiver);
      const at = Number(key);
      if (at < length) list[at] ??= make(at);
      return list[at];
    },
    has: (list, key) => (isIndex(key) ? Number(key) < length : Reflect.has(list, key)),
  });
}
