/*
 * What is written, held to the structure that TMX 1.4b and XLIFF 1.2 and 2.1 demand, as far as narani writes of them.
 * The DTD and the schemas themselves are not ours to keep; `npm run interop` validates with them where they are.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BitextFormat } from '../../../src/formats/bitext/bitext-format.ts';
import { tmx } from '../../../src/formats/bitext/tmx.ts';
import { xliff } from '../../../src/formats/bitext/xliff.ts';
import { xliff2 } from '../../../src/formats/bitext/xliff2.ts';
import { childrenOf, readXml, type XmlElement } from '../../../src/formats/xml.ts';
import { anyBitext, STAMP } from './bitext-arbitrary.ts';

/** What an element holds (names of children, each with a comma behind it; `text`) and its attributes, `?` on those that may be missing. */
type Rules = Readonly<
  Record<string, readonly [content: RegExp | 'text', attributes: Readonly<Record<string, RegExp>>]>
>;

const any = /^.*$/su;
const language = /^(?:ko|en)$/u;

const TMX: Rules = {
  tmx: [/^header,body,$/u, { version: /^1\.4$/u }],
  header: [
    /^(?:(?:note|prop),)*$/u,
    {
      ...{
        creationtool: any,
        creationtoolversion: any,
        creationdate: /^\d{8}T\d{6}Z$/u,
        'o-tmf': any,
        adminlang: /^en$/u,
      },
      ...{ segtype: /^(?:block|paragraph|sentence|phrase)$/u, srclang: language, datatype: /^plaintext$/u },
    },
  ],
  body: [/^(?:tu,)*$/u, {}],
  tu: [/^(?:(?:note|prop),)*(?:tuv,){1,2}$/u, { 'tuid?': /^\d+$/u }],
  tuv: [/^(?:(?:note|prop),)*seg,$/u, { 'xml:lang': language }],
  note: ['text', {}],
  prop: ['text', { type: /^x-/u }],
  seg: ['text', {}],
};

const XLIFF: Rules = {
  xliff: [/^(?:file,)+$/u, { version: /^1\.2$/u, xmlns: /^urn:oasis:names:tc:xliff:document:1\.2$/u }],
  file: [
    /^header,body,$/u,
    {
      ...{ original: any, 'source-language': language, 'target-language': language, datatype: /^plaintext$/u },
      ...{ date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u, 'tool-id': any },
    },
  ],
  header: [/^tool,$/u, {}],
  tool: ['text', { 'tool-id': any, 'tool-name': any, 'tool-version': any }],
  body: [/^(?:trans-unit,)*$/u, {}],
  'trans-unit': [
    /^source,(?:target,)?(?:(?:context-group|note),)*$/u,
    { id: /^\d+$/u, 'xml:space': /^preserve$/u, 'approved?': /^yes$/u },
  ],
  source: ['text', { 'xml:lang': language }],
  target: ['text', { 'xml:lang': language, state: /^(?:signed-off|translated|needs-review-translation)$/u }],
  'context-group': [/^(?:context,)+$/u, { purpose: /^information$/u }],
  context: ['text', { 'context-type': /^x-\S+$/u }],
  note: ['text', { from: any }],
};

const XLIFF2: Rules = {
  xliff: [
    /^(?:file,)+$/u,
    { version: /^2\.1$/u, xmlns: /^urn:/u, 'xmlns:mda': /^urn:/u, srcLang: language, trgLang: language },
  ],
  file: [/^(?:unit,)+$/u, { id: /^\S+$/u, original: any }],
  unit: [/^(?:metadata,)?(?:notes,)?segment,$/u, { id: /^\S+$/u }],
  metadata: [/^metaGroup,$/u, {}],
  metaGroup: [/^(?:meta,)+$/u, { category: any }],
  meta: ['text', { type: any }],
  notes: [/^(?:note,)+$/u, {}],
  note: ['text', {}],
  segment: [/^source,(?:target,)?$/u, { 'state?': /^(?:initial|translated|reviewed|final)$/u }],
  source: ['text', {}],
  target: ['text', {}],
};

/** Every way in which an element and those in it break the rules. */
function faults(element: XmlElement, rules: Rules): string[] {
  const { name, attributes } = element;
  const rule = rules[name];
  if (rule === undefined) return [`<${name}> is not allowed`];
  const [content, allowed] = rule;
  const children = childrenOf(element);
  const held = children.map(child => `${child.name},`).join('');
  const stray = element.content
    .filter(part => typeof part === 'string')
    .join('')
    .trim();
  const fits = content === 'text' ? held === '' : stray === '' && content.test(held);
  const unknown = Object.keys(attributes).filter(key => !(key in allowed) && !(`${key}?` in allowed));
  const wrong = Object.entries(allowed).filter(([key, pattern]) => {
    const value = attributes[key.replace('?', '')];
    return value === undefined ? !key.endsWith('?') : !pattern.test(value);
  });
  return [
    ...(fits ? [] : [`<${name}> holds ${held || stray}`]),
    ...[...unknown, ...wrong.map(([key]) => key)].map(key => `<${name}> ${key}="${attributes[key]}"`),
    ...children.flatMap(child => faults(child, rules)),
  ];
}

const FORMS: readonly (readonly [BitextFormat, string, Rules])[] = [
  [tmx, 'tmx', TMX],
  [xliff, 'xliff', XLIFF],
  [xliff2, 'xliff', XLIFF2],
];

describe.each(FORMS.map(form => [form[0].id, ...form] as const))('%s', (_id, format, root, rules) => {
  const faultsIn = (text: string): string[] => {
    const { items, problems } = readXml(text, new Set([root]), element => element);
    return [...problems.map(({ code }) => code), ...items.flatMap(element => faults(element, rules))];
  };

  test('whatever is written has the structure that its standard demands', () => {
    fc.assert(
      fc.property(anyBitext, bitext => {
        expect(faultsIn(format.write(bitext, STAMP))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the rules would notice what is wrong', () => {
    const [bitext] = fc.sample(anyBitext, { numRuns: 1, seed: 1 });
    const text = bitext ? format.write(bitext, STAMP) : '';
    expect(faultsIn(text.replace(/version="[\d.]+"(?= xmlns|>)/u, ''))).not.toEqual([]);
    expect(
      faultsIn(
        text
          .replaceAll('<source', '<seg')
          .replaceAll('</source', '</seg')
          .replaceAll(/<\/?tuv[^>]*>/gu, ''),
      ),
    ).not.toEqual([]);
  });
});
