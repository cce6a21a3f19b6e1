import type { BeadStatus, Side } from '../../domain/bitext/alignment.ts';
import { childrenOf, textOf, type XmlElement } from '../xml.ts';
import { branch, leaf, xmlFile } from '../xml-write.ts';
import type { BitextFormat, BitextToWrite, TranslationUnit } from './bitext-format.ts';
import { inlineText, notesAmong } from './inline.ts';
import { type Properties, scoreOf, statusOf } from './unit-properties.ts';
import { lineOf } from './unit-text.ts';
import { readXliff, sidesOf, told } from './xliff-unit.ts';

/** States of a segment; one without says nothing. */
const STATES: Readonly<Record<string, BeadStatus>> = {
  initial: 'flagged',
  translated: 'auto',
  reviewed: 'confirmed',
  final: 'confirmed',
};

/** Of the segments of a unit the one that needs most decides. */
const NEEDIEST: readonly BeadStatus[] = ['flagged', 'auto', 'confirmed'];

function statusIn(segments: readonly XmlElement[]): BeadStatus | undefined {
  const told = segments.map(({ attributes }) => STATES[attributes.state ?? '']);
  return NEEDIEST.find(status => told.includes(status));
}

/** The element that holds one side of a part; what is not for translation is the same on both. */
const sideOf = (part: XmlElement, side: Side): XmlElement | undefined => {
  const find = (name: Side) => childrenOf(part).find(child => child.name === name);
  return find(side) ?? (part.name === 'ignorable' ? find('source') : undefined);
};

/** The text of one side of a unit, its parts joined; targets may stand in another order than their sources. */
function lineIn(parts: readonly XmlElement[], side: Side): string {
  const all = parts.flatMap((part, at) => {
    const element = sideOf(part, side);
    return element ? [{ text: inlineText(element), order: Number(element.attributes.order ?? at + 1) }] : [];
  });
  return all
    .toSorted((a, b) => a.order - b.order)
    .map(({ text }) => text)
    .join(' ');
}

const below = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).flatMap(child => (child.name === name ? [child] : below(child, name)));

const within = (parts: readonly XmlElement[], name: string, item: string): XmlElement[] =>
  parts.filter(part => part.name === name).flatMap(part => below(part, item));

function readUnit(unit: XmlElement, around: readonly XmlElement[]) {
  const parts = childrenOf(unit);
  const metas = within(parts, 'metadata', 'meta').map(meta => [meta.attributes.type ?? '', textOf(meta)]);
  const properties: Properties = Object.fromEntries(metas);
  const segments = parts.filter(({ name }) => name === 'segment' || name === 'ignorable');
  const { srcLang, trgLang } = around[0]?.attributes ?? {};
  return {
    texts: sidesOf({
      languages: { source: srcLang, target: trgLang },
      lines: { source: lineIn(segments, 'source'), target: lineIn(segments, 'target') },
      properties,
    }),
    status: statusIn(segments) ?? statusOf(properties['x-status']),
    score: scoreOf(properties['x-score']),
    notes: notesAmong(within(parts, 'notes', 'note')),
  };
}

const STATE_OF: Readonly<Record<BeadStatus, string>> = {
  confirmed: 'reviewed',
  auto: 'translated',
  flagged: 'initial',
};

function metadata(unit: TranslationUnit): string[] {
  const all = told(unit);
  if (all.length === 0) return [];
  const lines = all.map(([type, value]) => leaf('mda:meta', { type }, value));
  return branch('mda:metadata', {}, branch('mda:metaGroup', { category: 'narani' }, lines));
}

const notesOf = (unit: TranslationUnit): string[] =>
  unit.notes.length === 0
    ? []
    : branch(
        'notes',
        {},
        unit.notes.map(note => leaf('note', {}, note)),
      );

function writeUnit(unit: TranslationUnit, number: number): string[] {
  const hasTarget = unit.target.length > 0;
  return branch('unit', { id: `u${number}` }, [
    ...metadata(unit),
    ...notesOf(unit),
    ...branch('segment', { state: hasTarget ? STATE_OF[unit.status] : undefined }, [
      leaf('source', {}, lineOf(unit.source)),
      ...(hasTarget ? [leaf('target', {}, lineOf(unit.target))] : []),
    ]),
  ]);
}

function write({ id, languages, units }: BitextToWrite): string {
  const root = {
    version: '2.1',
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
    srcLang: languages.source,
    trgLang: languages.target,
  };
  const body = units.flatMap((unit, at) => writeUnit(unit, at + 1));
  return xmlFile(branch('xliff', root, branch('file', { id: 'f1', original: id }, body)));
}

/** XLIFF 2.0 to 2.2 (2.1 is ISO 21720), written as 2.1; metadata holds what its core has no place for. */
export const xliff2: BitextFormat = {
  id: 'xliff2',
  purpose: 'memory',
  emptySides: ['source', 'target'],
  extensions: ['xlf', 'xliff'],
  recognises: head => /<xliff\b[^>]*\sversion\s*=\s*["']2\./u.test(head),
  read: text => readXliff(text, 'unit', readUnit),
  write,
};
