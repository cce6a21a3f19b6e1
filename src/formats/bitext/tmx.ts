import { SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { failure, type Problem, type Result } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import type { Block } from '../text/text-format.ts';
import { childrenOf, readXml, textOf, type XmlElement } from '../xml.ts';
import { branch, leaf, xmlFile } from '../xml-write.ts';
import type { BitextFormat, BitextReading, BitextToWrite, Stamp, TranslationUnit } from './bitext-format.ts';
import { bitextOf, type Draft } from './draft.ts';
import { inlineText, notesAmong } from './inline.ts';
import { memorySentences } from './memory-sentences.ts';
import { type Properties, present, propertiesOf, scoreOf, statusOf } from './unit-properties.ts';
import { blocksIn, layoutOf, lineOf } from './unit-text.ts';

/** The property of a sentence that says in which unit its paragraph stands. */
const PART = 'x-part-of';

const named = (elements: readonly XmlElement[], name: string): XmlElement[] =>
  elements.filter(element => element.name === name);

const propertiesIn = (elements: readonly XmlElement[]): Properties =>
  Object.fromEntries(named(elements, 'prop').map(prop => [prop.attributes.type ?? '', textOf(prop)]));

function blocksOfVariant(variant: XmlElement): Block[] {
  const parts = childrenOf(variant);
  const [segment] = named(parts, 'seg');
  return segment ? blocksIn(inlineText(segment), propertiesIn(parts)['x-blocks']) : [];
}

/** A sentence of a paragraph that is there as well. */
const isPart = (unit: XmlElement): boolean => propertiesIn(childrenOf(unit))[PART] !== undefined;

function readUnit(unit: XmlElement, problems: Problem[]): Draft {
  const parts = childrenOf(unit);
  const variants = named(parts, 'tuv');
  const properties = propertiesIn(parts);
  const texts = new Map<string, readonly Block[]>();
  for (const variant of variants) {
    const { language } = variant;
    if (language === undefined) problems.push({ code: 'bitext.language', place: variant.where() });
    else if (!texts.has(language)) texts.set(language, blocksOfVariant(variant));
  }
  return {
    texts,
    status: statusOf(properties['x-status']),
    score: scoreOf(properties['x-score']),
    notes: notesAmong([...parts, ...variants.flatMap(childrenOf)]),
  };
}

const WANTED = new Set(['header', 'tu']);

function read(text: string): Result<BitextReading> {
  const found: Problem[] = [];
  let first: string | undefined;
  const { root, items, problems } = readXml(text, WANTED, element => {
    if (element.name === 'tu') return isPart(element) ? [] : [readUnit(element, found)];
    first = element.attributes.srclang;
    return [];
  });
  if (root !== undefined && root !== 'tmx')
    return failure({ code: 'bitext.root', values: { name: toPrintable(root), form: toPrintable('TMX') } });
  return bitextOf(items.flat(), [...problems, ...found], { first });
}

const props = (properties: Properties): string[] =>
  present(properties).map(([type, value]) => leaf('prop', { type }, value));

const writeVariant = (text: string, language: string, properties: Properties = {}): string[] =>
  branch('tuv', { 'xml:lang': language }, [...props(properties), leaf('seg', {}, text)]);

const writeSide = (blocks: readonly Block[], language: string): string[] =>
  blocks.length === 0 ? [] : writeVariant(lineOf(blocks), language, { 'x-blocks': layoutOf(blocks) });

/** TMX has no segment without text: an empty side has no variant. */
const writeUnit = (unit: TranslationUnit, number: number, languages: Record<Side, string>): string[] =>
  branch('tu', { tuid: String(number) }, [
    ...unit.notes.map(note => leaf('note', {}, note)),
    ...props(propertiesOf(unit)),
    ...SIDES.flatMap(side => writeSide(unit[side], languages[side])),
  ]);

/** Sentences for tools that go by them, behind all that was exported; a source that is there already is not said anew. */
function writeSentences(units: readonly TranslationUnit[], { source, target }: Record<Side, string>): string[] {
  const seen = new Set(units.map(unit => lineOf(unit.source)));
  return units.flatMap((unit, at) =>
    memorySentences(lineOf(unit.source), lineOf(unit.target)).flatMap(([from, to]) => {
      if (seen.has(from)) return [];
      seen.add(from);
      const variants = [...writeVariant(from, source), ...writeVariant(to, target)];
      return branch('tu', {}, [...props({ [PART]: String(at + 1) }), ...variants]);
    }),
  );
}

/** `20261126T214918Z`, as TMX has its dates. */
const dateOf = (now: Date): string => now.toISOString().replace(/[-:]|\.\d+/gu, '');

function write({ languages, units }: BitextToWrite, { now, version }: Stamp): string {
  const header = {
    ...{ creationtool: 'narani', creationtoolversion: version, creationdate: dateOf(now) },
    ...{ segtype: 'paragraph', 'o-tmf': 'narani', adminlang: 'en', srclang: languages.source, datatype: 'plaintext' },
  };
  return xmlFile(
    branch('tmx', { version: '1.4' }, [
      ...branch('header', header, []),
      ...branch('body', {}, [
        ...units.flatMap((unit, at) => writeUnit(unit, at + 1, languages)),
        ...writeSentences(units, languages),
      ]),
    ]),
  );
}

/** TMX 1.4b, level 1: what translation memories exchange. Codes inside a text are read over. */
export const tmx: BitextFormat = {
  id: 'tmx',
  purpose: 'memory',
  emptySides: ['source', 'target'],
  extensions: ['tmx'],
  recognises: head => /<tmx[\s>]/u.test(head),
  read,
  write,
};
