import { findNodeAtLocation, type JSONPath, type Node, type ParseError, parseTree } from 'jsonc-parser';
import * as v from 'valibot';
import { failure, type Place, type Problem, placeAt, type Result, success } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { placesIn } from './places.ts';

/** Text from outside, made printable as it enters. */
export const text = v.pipe(v.string(), v.transform(toPrintable));

/** A text in each of the program's languages. */
export const bilingual = v.object({ ko: text, en: text });

/** A name that is safe as an id and as part of a file name: no separators, no dots, no spaces. */
export const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'like-this-1'), v.maxLength(80));

/** A BCP 47 language tag, which also names the file of a text. */
export const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'ko, en, en-US'));

type Schema = v.GenericSchema<unknown, unknown>;

/** The value that a JSON text holds, as the schema has it, or every mistake in it with its line and column. */
export function readJson<S extends Schema>(schema: S, json: string): Result<v.InferOutput<S>> {
  const source = json.replace(/^\uFEFF/u, '');
  let raw: unknown;
  try {
    raw = JSON.parse(source);
  } catch {
    return failure(syntaxProblem(source));
  }
  const parsed = v.safeParse(schema, raw);
  return parsed.success ? success(parsed.output) : failure(...shapeProblems(jsonTree(source), parsed.issues));
}

/** Whether a text is JSON. */
export function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

/** The first mistake in a text that is not JSON. */
export function syntaxProblem(source: string): Problem {
  const errors: ParseError[] = [];
  tree(source, errors);
  const [first] = errors;
  const place = placeAt(source, first?.offset ?? source.length);
  return {
    code: 'json.syntax',
    place,
  };
}

/** The syntax tree, or nothing where the text nests too deeply for it. Mistakes are added to `errors`. */
export function tree(source: string, errors: ParseError[] = []): Node | undefined {
  try {
    return parseTree(source, errors, { disallowComments: true });
  } catch {
    return undefined;
  }
}

/** A JSON text taken apart, to say where things stand in it. */
export interface JsonTree {
  readonly root: Node | undefined;
  readonly placeOf: (offset: number) => Place;
}

/** Takes a JSON text apart. */
export const jsonTree = (source: string): JsonTree => ({ root: tree(source), placeOf: placesIn(source) });

/** Where the value at a path stands, or the closest one around it. */
export const placeIn = ({ root, placeOf }: JsonTree, path: JSONPath): Place =>
  placeOf(root ? nearest(root, path).offset : 0);

/** What a schema found, each with its line and column. `within` leads to the value that it was found in. */
export function shapeProblems(
  json: JsonTree,
  issues: readonly v.BaseIssue<unknown>[],
  within: JSONPath = [],
): Problem[] {
  return issues.map(issue => {
    const path = [...within, ...(issue.path ?? []).map(item => item.key as string | number)];
    const node = json.root && nearest(json.root, path);
    const there = json.root && findNodeAtLocation(json.root, path);
    const values = {
      path: toPrintable(path.join('.')),
      expected: toPrintable(issue.type === 'regex' ? issue.message : (issue.expected ?? issue.message)),
      received: toPrintable(there ? inWords(there) : issue.received),
    };
    return { code: codeOf(issue, there), values, place: json.placeOf(node?.offset ?? 0) };
  });
}

/** The node at a path, or its closest ancestor: a missing key is reported where it should have stood. */
function nearest(root: Node, path: JSONPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

/** What kind of mistake an issue is: a key that is missing, one too many, or a value that does not fit. */
function codeOf(issue: v.BaseIssue<unknown>, there: Node | undefined): string {
  if (issue.expected === 'never') return 'json.unknown';
  return there === undefined && issue.received === 'undefined' ? 'json.missing' : 'json.expected';
}

/** A value in a few words; of a list or a table only that it is one, however deep it goes. */
const inWords = (there: Node): string => (there.children ? there.type : JSON.stringify(there.value).slice(0, 60));
