import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { identifier, languageTag, readJson, text } from '../../src/formats/json.ts';

const schema = v.object({ id: identifier, size: v.optional(v.number()), list: v.optional(v.array(v.number())) });

/** The value, or problems as `code line:column path: received`. */
const drawn = (json: string, by: v.GenericSchema<unknown, unknown> = schema) => {
  const read = readJson(by, json);
  if (read.ok) return read.value;
  return read.problems.map(({ code, place, values }) => {
    const at = `${code} ${place?.line}:${place?.column}`;
    if (code === 'json.syntax') return at;
    return code === 'json.expected' ? `${at} ${values?.path}: ${values?.received}` : `${at} ${values?.path}`;
  });
};

describe('JSON that does not parse, with the place of the mistake', () => {
  it.each([
    ['{"id": "a",}', ['json.syntax 1:12']],
    ['{"id" "a"}', ['json.syntax 1:7']],
    ['{\n  "id": a\n}', ['json.syntax 2:9']],
    ['{\r\n  "id": "a"\r\n  "size": 1}', ['json.syntax 3:3']],
    ['{"id": "a" // no\n}', ['json.syntax 1:12']],
    ["{'id': 'a'}", ['json.syntax 1:2']],
    ['{"id": "a"', ['json.syntax 1:11']],
    ['{"id": "a"} x', ['json.syntax 1:13']],
    ['{"id": "a\nb"}', ['json.syntax 1:8']],
    ['', ['json.syntax 1:1']],
    ['<html>', ['json.syntax 1:1']],
  ])('%j', (json, expected) => expect(drawn(json)).toEqual(expected));
});

describe('JSON of another shape, with the place of the value', () => {
  it.each([
    ['{"id": 3}', ['json.expected 1:8 id: 3']],
    ['{\n  "id": "a",\n  "size": "big"\n}', ['json.expected 3:11 size: "big"']],
    ['{"id": "a", "list": [1, 2, "3"]}', ['json.expected 1:28 list.2: "3"']],
    ['{"size": 1}', ['json.missing 1:1 id']],
    ['{"size": "1"}', ['json.missing 1:1 id', 'json.expected 1:10 size: "1"']],
    ['[]', ['json.missing 1:1 id']],
    ['{"id": [1]}', ['json.expected 1:8 id: array']],
    ['null', ['json.expected 1:1 : null']],
    ['{"id": "../../etc/passwd"}', ['json.expected 1:8 id: "../../etc/passwd"']],
    ['{"id": "\\u001b[2J"}', ['json.expected 1:8 id: "\\u001b[2J"']],
  ])('%j', (json, expected) => expect(drawn(json)).toEqual(expected));
});

describe('what a mistake is called', () => {
  const strict = v.strictObject({ id: identifier, inner: v.optional(v.strictObject({ size: v.number() })) });
  it.each([
    ['a key that is missing', '{}', ['json.missing 1:1 id']],
    ['a key that is missing further in', '{"id": "a",\n "inner": {}}', ['json.missing 2:11 inner.size']],
    ['a key that has no place', '{"id": "a",\n "colour": 1}', ['json.unknown 2:12 colour']],
    ['a value that does not fit', '{"id": null}', ['json.expected 1:8 id: null']],
  ])('%s', (_, json, expected) => expect(drawn(json, strict)).toEqual(expected));

  it.each([
    ['an id', '{"id": "A b"}', schema, 'like-this-1'],
    ['a language', '"korean!"', languageTag, 'ko, en, en-US'],
  ] as const)('where %s is wrong, an example shows one', (_, json, by, example) => {
    const read = readJson(by, json);
    expect(!read.ok && read.problems.map(({ values }) => values?.expected)).toEqual([example]);
  });
});

describe('JSON that is read', () => {
  it('after a byte-order mark', () => expect(drawn('\uFEFF{"id": "a"}')).toEqual({ id: 'a' }));
  it('with text made printable', () => expect(drawn('"\\u001b[31m가\\u202e"', text)).toBe('␛[31m가<U+202E>'));
  it('without keys that nobody asked for', () => expect(drawn('{"id": "a", "x": 1}')).toEqual({ id: 'a' }));

  it('__proto__ changes nothing', () => {
    const read = drawn('{"id": "a", "__proto__": {"size": 1}, "constructor": {"prototype": {"size": 1}}}');
    expect(read).toEqual({ id: 'a' });
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect('size' in {}).toBe(false);
  });

  it('__proto__ in a table of free keys changes nothing', () => {
    const read = drawn('{"__proto__": 1, "a": 2}', v.record(v.string(), v.number()));
    expect(Object.entries(Object(read))).toEqual([['a', 2]]);
  });
});

describe('however deep the nesting', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  it.each([100, 1_000, 3_000, 10_000, 100_000])('%i levels where a name is wanted are one mistake', depth => {
    const read = readJson(schema, `{"id": ${nested(depth)}}`);
    expect(!read.ok && read.problems.map(problem => problem.code)).toEqual(['json.expected']);
  });

  it.each([1_000, 100_000])('%i levels that never close are one mistake', depth => {
    const read = readJson(schema, '['.repeat(depth));
    expect(!read.ok && read.problems.map(problem => problem.code)).toEqual(['json.syntax']);
  });
});

describe('names', () => {
  it.each(['tour', 'several-cards', 'a1-2b'])('%s is an id', id => expect(v.is(identifier, id)).toBe(true));
  it.each(['', '-a', 'a-', 'a--b', 'A', 'a.b', 'a/b', '..', 'a b', '한', 'a\n', 'a'.repeat(81)])('%j is none', id =>
    expect(v.is(identifier, id)).toBe(false),
  );
  it.each(['ko', 'en-GB', 'zh-Hant', 'yue'])('%s is a language', tag => expect(v.is(languageTag, tag)).toBe(true));
  it.each(['', 'k', 'KO', 'ko_KR', '../ko', 'ko/../en', 'ko-', 'ko\0', 'ko\n', 'korean'])('%j is none', tag =>
    expect(v.is(languageTag, tag)).toBe(false),
  );
});
