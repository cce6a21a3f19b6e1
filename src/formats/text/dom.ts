import { parseHTML } from 'linkedom';

/** A node of a page, as little of it as is asked for here. */
export interface PageNode {
  /** 1 for an element, 3 for a text, 4 for character data. */
  readonly nodeType: number;
  readonly childNodes: Iterable<PageNode>;
  readonly textContent: string;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

/** A page. */
export interface Page {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly cloneNode: (deep: boolean) => Page;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3 || node.nodeType === 4;

/** Elements that XHTML may end in their own tag and HTML may not: a reader of HTML would take all that follows for theirs. */
const SELF_CLOSED =
  /<(title|script|style|a|p|div|span|i|b|em|strong|td|th|li|h[1-6]|iframe|textarea|section)(\s[^<>]*)?\/>/giu;

/** Pictures that stand within their own address, which can be most of a saved page. */
const INLINE_DATA = /\b(?:src|srcset|href)=(["'])data:[^"'<>]*\1/giu;

/** A page without its scripts and styles. One that nothing ends takes all that follows, as in a browser. */
function withoutScripts(html: string): string {
  const lower = html.toLowerCase();
  let kept = '';
  let from = 0;
  for (const { index, 1: name } of html.matchAll(/<(script|style)\b/giu)) {
    if (index < from) continue;
    kept += html.slice(from, index);
    const end = lower.indexOf(`</${name?.toLowerCase()}`, index);
    if (end < 0) return kept;
    from = html.indexOf('>', end) + 1 || html.length;
  }
  return kept + html.slice(from);
}

/** Elements that need no end tag, or have none. */
const UNENDED = new Set(
  'p li dt dd td th tr thead tbody tfoot option optgroup colgroup rt rp html head body area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
);

/** How many elements may be open at once; the parser's time grows with their square. */
const MOST_OPEN = 2000;

/** Throws where more elements are left open than a parser copes with. */
function refuseDeep(html: string): void {
  let open = 0;
  for (const { 1: end, 2: name = '' } of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/giu)) {
    if (UNENDED.has(name.toLowerCase())) continue;
    open = Math.max(0, open + (end ? -1 : 1));
    if (open > MOST_OPEN) throw new RangeError('elements in one another');
  }
}

/** A page whose body begins somewhere: HTML lets its tag go unsaid, and the parser does not know where it would be. */
function withBody(html: string): string {
  if (/<body[\s>]/iu.test(html)) return html;
  return /<\/head\s*>/iu.test(html)
    ? html.replace(/<\/head\s*>/iu, '</head><body>')
    : html.replace(/<html(?:\s[^>]*)?>/iu, '$&<body>');
}

/** The page that HTML or XHTML makes, tolerant of any mistake in it but a RangeError for depth. Nothing is run or fetched. */
export function parsePage(html: string): Page {
  const read = withoutScripts(html.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/u, '')).replace(INLINE_DATA, '');
  const closed = read.replace(SELF_CLOSED, '<$1$2></$1>');
  refuseDeep(closed);
  const whole = withBody(/<html[\s>]/iu.test(closed) ? closed : `<!doctype html><html>${closed}</html>`);
  return parseHTML(whole).document as unknown as Page;
}

/** How many elements stand in one another at most. */
export function depthOf(root: PageElement): number {
  let deepest = 0;
  const open: [PageNode, number][] = [[root, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const child of node.childNodes) if (isElement(child)) open.push([child, depth + 1]);
  }
  return deepest;
}
