import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Place, Problem } from '../domain/problem.ts';
import { toPrintable } from '../domain/text/printable.ts';
import { placesIn, type Where } from './places.ts';

/** Limits against files made to exhaust memory: UTF-16 units of text, elements in one another, elements of one tree. */
const LIMITS = { text: 64 * 1024 * 1024, depth: 256, elements: 20_000 };

/** An element: its name without prefix, what it holds, and the language that it or those around it state. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly language: string | undefined;
  readonly content: (XmlElement | string)[];
  readonly where: Where;
}

/** Everything that an XML text has of some elements. */
export interface XmlReading<Item> {
  /** Name of the outermost element. */
  readonly root: string | undefined;
  /** What was taken of the wanted elements in which there was no mistake, as they end. */
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

/** What is kept of a wanted element; those around it, outermost first, are given without what they hold. */
export type Take<Item> = (element: XmlElement, around: readonly XmlElement[]) => Item;

interface Open {
  readonly element: XmlElement;
  /** Whether it is a wanted element or inside one, so that what it holds is kept. */
  readonly kept: boolean;
  readonly mistakesBefore: number;
}

interface Reading {
  readonly wanted: ReadonlySet<string>;
  readonly take: (element: XmlElement, around: readonly XmlElement[]) => void;
  readonly stack: Open[];
  readonly problems: Problem[];
  root: string | undefined;
  mistakes: number;
  /** Mistakes before the tag that is being read, and where the last one was. */
  mistakesBefore: number;
  lastMistake: number;
  /** Elements in the kept tree that is open. */
  size: number;
}

/** Thrown inside this file alone, to end a parse: the parser has no other way. */
const STOP = new Error('stop');

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function openElement(reading: Reading, { name, attributes }: SaxesTagPlain, where: Where): void {
  const parent = reading.stack.at(-1);
  const local = localName(name);
  const language = attributes['xml:lang'] ?? attributes.lang ?? parent?.element.language;
  const element = { name: local, attributes, language, content: [], where };
  const kept = parent?.kept === true || reading.wanted.has(local);
  reading.root ??= local;
  reading.size = parent?.kept ? reading.size + 1 : 0;
  if (parent?.kept) parent.element.content.push(element);
  reading.stack.push({ element, kept, mistakesBefore: reading.mistakesBefore });
  if (reading.stack.length > LIMITS.depth) stop(reading, 'xml.deep', LIMITS.depth, where);
  if (reading.size > LIMITS.elements) stop(reading, 'xml.elements', LIMITS.elements, where);
}

function stop(reading: Reading, code: string, limit: number, where?: Where): never {
  reading.problems.push({ code, values: { limit }, ...(where && { place: where() }) });
  throw STOP;
}

function closeElement(reading: Reading): void {
  const closed = reading.stack.pop();
  if (closed === undefined || !reading.wanted.has(closed.element.name)) return;
  if (closed.mistakesBefore !== reading.mistakes) return;
  reading.take(
    closed.element,
    reading.stack.map(({ element }) => element),
  );
}

/** A document type may name a file, which is never fetched; one with declarations of its own is refused. */
function refuseDeclarations(reading: Reading, doctype: string, where: Where): void {
  if (!doctype.replace(/"[^"]*"|'[^']*'/gu, '').includes('[')) return;
  reading.problems.push({ code: 'xml.doctype', place: where() });
  throw STOP;
}

const addText = (reading: Reading, text: string): void => {
  const open = reading.stack.at(-1);
  if (open?.kept) open.element.content.push(text.replaceAll(STRAY, '&'));
};

/** Most mistakes that are told before the rest of the file is given up. */
const MOST_MISTAKES = 100;

/** Mistakes at one place are one: a text that is cut off leaves many elements open. */
function addMistake(reading: Reading, message: string, offset: number, placeOf: (offset: number) => Place): void {
  reading.mistakes++;
  if (reading.lastMistake === offset) return;
  reading.lastMistake = offset;
  const reason = toPrintable(message.replace(/\.$/u, ''));
  reading.problems.push({ code: 'xml.syntax', values: { reason }, place: placeOf(offset) });
  if (reading.problems.length >= MOST_MISTAKES) throw STOP;
}

/** An ampersand that begins no reference would have the parser swallow all up to the next semicolon; this stands for it. */
const STRAY = '\uFDD0';
const STRAY_AMPERSAND = /&(?!(?:#\d+|#x[\da-f]+|[\p{L}_][\p{L}\p{N}_.-]*);)/giu;

function parse(text: string, reading: Reading): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const placeOf = placesIn(text);
  const here = () => Math.max(0, Math.min(parser.position, text.length) - 1);
  let start = 0;
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1);
    reading.mistakesBefore = reading.mistakes;
  });
  parser.on('opentag', tag => {
    const offset = start;
    openElement(reading, tag, () => placeOf(offset));
  });
  parser.on('closetag', () => closeElement(reading));
  parser.on('text', found => {
    if (found.includes(STRAY))
      addMistake(reading, 'stray ampersand', text.lastIndexOf(STRAY, parser.position), placeOf);
    addText(reading, found);
  });
  parser.on('cdata', found => addText(reading, found));
  parser.on('doctype', found => refuseDeclarations(reading, found, () => placeOf(here())));
  parser.on('error', error => addMistake(reading, error.message, here(), placeOf));
  parser.write(text).close();
}

/**
 * What is taken of the elements of some names in an XML text, one after the other, so that a large file is never held
 * as a tree. No entity is declared or fetched; after a mistake the parser goes on, and the elements that hold none are
 * used.
 */
export function readXml<Item>(xml: string, wanted: ReadonlySet<string>, take: Take<Item>): XmlReading<Item> {
  const text = xml.replace(/^\uFEFF/u, '').replace(STRAY_AMPERSAND, STRAY);
  const items: Item[] = [];
  const reading: Reading = {
    ...{ wanted, stack: [], problems: [], take: (...found) => void items.push(take(...found)) },
    ...{ root: undefined, size: 0, mistakes: 0, mistakesBefore: 0, lastMistake: -1 },
  };
  try {
    if (text.length > LIMITS.text) stop(reading, 'file.large', LIMITS.text / 1024 / 1024);
    // Nothing at all is no mistake in XML: whoever asked says what is missing.
    if (text.trim() !== '') parse(text, reading);
  } catch (error) {
    if (error !== STOP) throw error;
  }
  return { root: reading.root, items, problems: reading.problems };
}

/** All text in an element, that of the elements inside included. */
export const textOf = (element: XmlElement): string =>
  element.content.map(part => (typeof part === 'string' ? part : textOf(part))).join('');

/** The elements straight inside an element. */
export const childrenOf = (element: XmlElement): XmlElement[] =>
  element.content.filter(part => typeof part !== 'string');
