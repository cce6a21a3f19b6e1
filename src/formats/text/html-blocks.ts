import type { SegmentKind } from '../../domain/bitext/segment.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { block } from './block.ts';
import { isElement, isText, type PageElement, type PageNode } from './dom.ts';
import type { Block } from './text-format.ts';

/** A block of a page, and the element that it stands in. */
export interface PageBlock {
  readonly block: Block;
  readonly owner: PageElement;
  /** The share of it that stands in links, 0 to 1. */
  readonly linked: number;
}

/** Elements that hold no text, or none that is shown. */
const SILENT = new Set(
  'script style noscript template iframe object embed svg math head title canvas audio video select option datalist button input textarea progress meter dialog map rp rt'.split(
    ' ',
  ),
);

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

const KINDS: Readonly<Record<string, SegmentKind>> = {
  h1: 'headline',
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, 'heading' as const])),
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'deck',
};

/** What the class of a short block says that it is. */
const CLASSES: readonly (readonly [SegmentKind, RegExp])[] = [
  ['byline', /(?:^|[\s_-])(?:by-?line|authors?|writer|reporter|journalist|entry-meta|post-meta|기자)(?:$|[\s_-])/iu],
  ['deck', /(?:^|[\s_-])(?:deck|sub-?(?:title|head|headline|heading)|standfirst|article-?summary|dek)(?:$|[\s_-])/iu],
  ['caption', /(?:^|[\s_-])(?:(?:photo|img|image|wp)?-?caption(?:-text)?|img-?desc|photo-?desc)(?:$|[\s_-])/iu],
  ['kicker', /(?:^|[\s_-])(?:kicker|overline|eyebrow)(?:$|[\s_-])/iu],
];

/** Longest block, in UTF-16 units, whose kind its class may tell. */
const SHORT = 300;

const namesOf = (element: PageElement): string =>
  ['class', 'id', 'itemprop', 'rel'].map(name => element.getAttribute(name) ?? '').join(' ');

/** Whether a page hides an element from whoever looks at it. */
const isHidden = (element: PageElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px)?\s*(?:;|$))/iu.test(
    element.getAttribute('style') ?? '',
  ) ||
  /(?:^|\s)(?:screen-reader-text|sr-only|visually-?hidden|blind)(?:\s|$)/iu.test(element.getAttribute('class') ?? '');

interface Walk {
  readonly found: PageBlock[];
  text: string;
  /** The names of the elements inside the line that hold some of it, and how much of it. */
  inside: { readonly names: string; readonly length: number }[];
  /** UTF-16 units of the line that stand in links. */
  linked: number;
  owner: PageElement;
  /** The number of the list item that begins here, until its first text is found. */
  number: number | undefined;
  /** The number of the next item of each numbered list. */
  readonly next: Map<PageElement, number>;
}

/** The elements from one up to the body, itself first; no more than tell what it is. */
export function* upwards(element: PageElement): Generator<PageElement> {
  for (let at: PageElement | null = element, height = 0; at !== null && height < 64; at = at.parentElement, height++)
    yield at;
}

function kindOf({ owner, inside }: Walk, length: number): SegmentKind {
  for (const element of upwards(owner)) {
    const kind = KINDS[element.localName];
    if (kind !== undefined) return kind;
    if (['article', 'main', 'body', 'section', 'ul', 'ol', 'table'].includes(element.localName)) break;
  }
  if (length > SHORT) return 'paragraph';
  const around = [owner, ...(owner.parentElement ? [owner.parentElement] : [])].map(namesOf);
  const names = [...around, ...inside.filter(each => each.length * 2 > length).map(each => each.names)].join(' ');
  return CLASSES.find(([, pattern]) => pattern.test(names))?.[0] ?? 'paragraph';
}

function flush(walk: Walk): void {
  const { text, owner } = walk;
  const kind = kindOf(walk, text.trim().length);
  const linked = Math.min(1, walk.linked / Math.max(1, text.trim().length));
  Object.assign(walk, { text: '', inside: [], linked: 0 });
  for (const made of block(kind, text)) {
    const { number } = walk;
    walk.number = undefined;
    walk.found.push({ block: number === undefined ? made : { ...made, number }, owner, linked });
  }
}

const numberIn = (element: PageElement, name: string): number | undefined => {
  const value = element.getAttribute(name);
  return value !== null && /^\d{1,6}$/u.test(value) ? Number(value) : undefined;
};

/** The number that a browser shows before an element: of an item of a list that counts upwards in figures. */
function itemNumber({ next }: Walk, element: PageElement): number | undefined {
  const list = element.parentElement;
  if (element.localName !== 'li' || list?.localName !== 'ol' || list.getAttribute('reversed') !== null)
    return undefined;
  if (!['1', null].includes(list.getAttribute('type'))) return undefined;
  const number = numberIn(element, 'value') ?? next.get(list) ?? numberIn(list, 'start') ?? 1;
  next.set(list, number + 1);
  return number;
}

/** What begins with a number or a sign of its own needs none: the page has switched that of the list off. */
const OWN_NUMBER = /^[([]?(?:\p{Nd}{1,3}[.):\]](?!\p{Nd})|[\p{No}\p{So}\p{Pd}•·*※]|[a-z가-힣][.)])/iu;

/** A block as it is read, with the number that is shown before it. */
export function numbered({ number, ...block }: Block): Block {
  if (number === undefined || OWN_NUMBER.test(block.text)) return block;
  return { ...block, text: toPrintable(`${number}. ${block.text}`) };
}

/** A second line break in a row ends a paragraph, as many a page has it. */
const BREAK = '\v';

function lineBreak(walk: Walk): void {
  if (/\v\s*$/u.test(walk.text)) flush(walk);
  else walk.text += BREAK;
}

function visit(walk: Walk, node: PageNode): void {
  if (isText(node)) walk.text += node.textContent;
  if (!isElement(node) || SILENT.has(node.localName) || isHidden(node)) return;
  if (node.localName === 'br') lineBreak(walk);
  else if (node.localName === 'wbr') return;
  else if (BLOCKS.has(node.localName)) inside(walk, node);
  else inLine(walk, node);
}

function inLine(walk: Walk, element: PageElement): void {
  const names = namesOf(element).trim();
  const isLink = element.localName === 'a' && element.getAttribute('href') !== null;
  const length = names !== '' || isLink ? element.textContent.trim().length : 0;
  if (names !== '') walk.inside.push({ names, length });
  if (isLink) walk.linked += length;
  for (const child of element.childNodes) visit(walk, child);
}

/** What stands before an element, in it and after it is not one block. */
function inside(walk: Walk, element: PageElement): void {
  flush(walk);
  const outer = walk.owner;
  walk.owner = element;
  walk.number = itemNumber(walk, element) ?? walk.number;
  for (const child of element.childNodes) visit(walk, child);
  flush(walk);
  walk.owner = outer;
}

/** The blocks of text in an element, in the order in which they stand; what is hidden or no text is not among them. */
export function blocksOf(element: PageElement): PageBlock[] {
  const walk: Walk = { found: [], text: '', inside: [], linked: 0, owner: element, number: undefined, next: new Map() };
  inside(walk, element);
  return walk.found;
}
