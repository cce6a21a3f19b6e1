import type { BeadStatus } from '../../domain/bitext/alignment.ts';
import { childrenOf, textOf, type XmlElement } from '../xml.ts';
import { branch, leaf, xmlFile } from '../xml-write.ts';
import type { BitextFormat, BitextToWrite, Stamp, TranslationUnit } from './bitext-format.ts';
import { inlineText, notesAmong } from './inline.ts';
import { type Properties, scoreOf, statusOf } from './unit-properties.ts';
import { lineOf } from './unit-text.ts';
import { readXliff, sidesOf, told } from './xliff-unit.ts';

/** States of a target that say whether a person has looked at it; a file without states says nothing. */
const STATES: Readonly<Record<string, BeadStatus>> = {
  final: 'confirmed',
  'signed-off': 'confirmed',
  translated: 'auto',
  new: 'flagged',
};

function statusIn({ attributes: { approved } }: XmlElement, state: string | undefined): BeadStatus | undefined {
  if (approved === 'yes') return 'confirmed';
  return state?.startsWith('needs-') ? 'flagged' : STATES[state ?? ''];
}

const propertiesIn = (unit: XmlElement): Properties =>
  Object.fromEntries(
    childrenOf(unit)
      .filter(({ name }) => name === 'context-group')
      .flatMap(childrenOf)
      .map(context => [context.attributes['context-type'] ?? '', textOf(context)]),
  );

/** The header of a PO file that was turned into XLIFF says nothing. */
const isText = ({ attributes }: XmlElement): boolean => attributes.restype !== 'x-gettext-domain-header';

function readUnit(unit: XmlElement, around: readonly XmlElement[]) {
  const parts = isText(unit) ? childrenOf(unit) : [];
  const properties = propertiesIn(unit);
  const [source, target] = ['source', 'target'].map(name => parts.find(part => part.name === name));
  const file = around.find(({ name }) => name === 'file')?.attributes ?? {};
  return {
    texts: sidesOf({
      languages: { source: file['source-language'], target: file['target-language'] },
      lines: { source: source && inlineText(source), target: target && inlineText(target) },
      properties,
    }),
    status: statusIn(unit, target?.attributes.state) ?? statusOf(properties['x-status']),
    score: scoreOf(properties['x-score']),
    notes: notesAmong(parts),
  };
}

const STATE_OF: Readonly<Record<BeadStatus, string>> = {
  confirmed: 'signed-off',
  auto: 'translated',
  flagged: 'needs-review-translation',
};

function contexts(unit: TranslationUnit): string[] {
  const lines = told(unit).map(([type, value]) => leaf('context', { 'context-type': type }, value));
  return lines.length > 0 ? branch('context-group', { purpose: 'information' }, lines) : [];
}

const writeUnit = (unit: TranslationUnit, number: number, { languages }: BitextToWrite): string[] =>
  branch(
    'trans-unit',
    {
      id: String(number),
      'xml:space': 'preserve',
      approved: unit.target.length > 0 && unit.status === 'confirmed' ? 'yes' : undefined,
    },
    [
      leaf('source', { 'xml:lang': languages.source }, lineOf(unit.source)),
      ...(unit.target.length > 0
        ? [leaf('target', { 'xml:lang': languages.target, state: STATE_OF[unit.status] }, lineOf(unit.target))]
        : []),
      ...contexts(unit),
      ...unit.notes.map(note => leaf('note', { from: 'narani' }, note)),
    ],
  );

function write(bitext: BitextToWrite, { now, version }: Stamp): string {
  const { id, languages, units } = bitext;
  const file = {
    ...{ original: id, 'source-language': languages.source, 'target-language': languages.target },
    ...{ datatype: 'plaintext', date: now.toISOString().replace(/\.\d+/u, ''), 'tool-id': 'narani' },
  };
  const tool = { 'tool-id': 'narani', 'tool-name': 'narani', 'tool-version': version };
  const body = units.flatMap((unit, at) => writeUnit(unit, at + 1, bitext));
  return xmlFile(
    branch('xliff', { version: '1.2', xmlns: 'urn:oasis:names:tc:xliff:document:1.2' }, [
      ...branch('file', file, [...branch('header', {}, [leaf('tool', tool, '')]), ...branch('body', {}, body)]),
    ]),
  );
}

/** XLIFF 1.2 (OASIS 2008), what translation tools hand one another. The state of a target says how a pair stands. */
export const xliff: BitextFormat = {
  id: 'xliff',
  purpose: 'memory',
  emptySides: ['source', 'target'],
  extensions: ['xlf', 'xliff', 'sdlxliff', 'mqxliff', 'mxliff'],
  recognises: head => /<xliff\b[^>]*\sversion\s*=\s*["']1\./u.test(head),
  read: text => readXliff(text, 'trans-unit', readUnit),
  write,
};
