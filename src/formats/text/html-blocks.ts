import type { SegmentKind } from '../../domain/bitext/segment.ts';
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
  for (const made of block(kind, text)) walk.found.push({ block: made, owner, linked });
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
  for (const child of element.childNodes) visit(walk, child);
  flush(walk);
  walk.owner = outer;
}

/** The blocks of text in an element, in the order in which they stand; what is hidden or no text is not among them. */
export function blocksOf(element: PageElement): PageBlock[] {
  const walk: Walk = { found: [], text: '', inside: [], linked: 0, owner: element };
  inside(walk, element);
  return walk.found;
}
