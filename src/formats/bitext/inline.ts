import type { Printable } from '../../domain/text/printable.ts';
import { childrenOf, textOf, type XmlElement } from '../xml.ts';
import { tidy } from './unit-text.ts';

/** Elements that hold code of some other program, in TMX and XLIFF; only what stands in a `sub` inside is text. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

/** Elements that stand for a line break. */
const isBreak = ({ attributes: { ctype, subType } }: XmlElement): boolean => ctype === 'lb' || subType === 'xlf:lb';

/** Every `sub` below an element. */
const subs = (element: XmlElement): XmlElement[] =>
  childrenOf(element).flatMap(child => (child.name === 'sub' ? [child] : subs(child)));

/** A character that XML has no other way to hold (`cp` of XLIFF 2). */
function character({ attributes: { hex = '' } }: XmlElement): string {
  const code = Number.parseInt(hex, 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function partText(part: XmlElement): string {
  if (isBreak(part)) return ' ';
  if (part.name === 'cp') return character(part);
  return CODES.has(part.name)
    ? subs(part)
        .map(sub => ` ${inlineText(sub)} `)
        .join('')
    : inlineText(part);
}

/** The text of a segment without its codes; what stands inside markup that spans text is kept. */
export const inlineText = (element: XmlElement): string =>
  element.content.map(part => (typeof part === 'string' ? part : partText(part))).join('');

/** What the `note` elements among some say. */
export const notesAmong = (elements: readonly XmlElement[]): Printable[] =>
  elements
    .filter(({ name }) => name === 'note')
    .map(note => tidy(textOf(note)))
    .filter(text => text !== '');
