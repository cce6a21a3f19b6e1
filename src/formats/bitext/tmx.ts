import { SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { failure, type Problem, type Result } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import type { Block } from '../text/text-format.ts';
import { childrenOf, readXml, textOf, type XmlElement } from '../xml.ts';
import { branch, leaf, xmlFile } from '../xml-write.ts';
import type { BitextFormat, BitextReading, BitextToWrite, Stamp, TranslationUnit } from './bitext-format.ts';
import { bitextOf, type Draft } from './draft.ts';
import { inlineText, notesAmong } from './inline.ts';
import { type Properties, present, propertiesOf, scoreOf, statusOf } from './unit-properties.ts';
import { blocksIn, layoutOf, lineOf } from './unit-text.ts';

const named = (elements: readonly XmlElement[], name: string): XmlElement[] =>
  elements.filter(element => element.name === name);

const propertiesIn = (elements: readonly XmlElement[]): Properties =>
  Object.fromEntries(named(elements, 'prop').map(prop => [prop.attributes.type ?? '', textOf(prop)]));

function blocksOfVariant(variant: XmlElement): Block[] {
  const parts = childrenOf(variant);
  const [segment] = named(parts, 'seg');
  return segment ? blocksIn(inlineText(segment), propertiesIn(parts)['x-blocks']) : [];
}

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
    if (element.name === 'tu') return [readUnit(element, found)];
    first = element.attributes.srclang;
    return [];
  });
  if (root !== undefined && root !== 'tmx')
    return failure({ code: 'bitext.root', values: { name: toPrintable(root), form: toPrintable('TMX') } });
  return bitextOf(items.flat(), [...problems, ...found], { first });
}

const props = (properties: Properties): string[] =>
  present(properties).map(([type, value]) => leaf('prop', { type }, value));

const writeVariant = (blocks: readonly Block[], language: string): string[] =>
  branch('tuv', { 'xml:lang': language }, [
    ...props({ 'x-blocks': layoutOf(blocks) }),
    leaf('seg', {}, lineOf(blocks)),
  ]);

/** TMX has no segment without text: an empty side has no variant. */
const writeUnit = (unit: TranslationUnit, number: number, languages: Record<Side, string>): string[] =>
  branch('tu', { tuid: String(number) }, [
    ...unit.notes.map(note => leaf('note', {}, note)),
    ...props(propertiesOf(unit)),
    ...SIDES.flatMap(side => (unit[side].length > 0 ? writeVariant(unit[side], languages[side]) : [])),
  ]);

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
      ...branch(
        'body',
        {},
        units.flatMap((unit, at) => writeUnit(unit, at + 1, languages)),
      ),
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
