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

/** The page that HTML or XHTML makes, tolerant of any mistake in it. Nothing is run or fetched. */
export function parsePage(html: string): Page {
  const closed = html.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/u, '').replace(SELF_CLOSED, '<$1$2></$1>');
  const whole = /<body[\s>]/iu.test(closed)
    ? closed
    : `<!doctype html><html><head></head><body>${closed}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}
