/*
 * The article of a saved web page. Every element that holds a block of text is numbered; Readability says which of them
 * are the article; what stands between the headline and it (byline, deck) is taken in again; and the rules of words have
 * the last say.
 *
 *   page ──▶ blocks, numbered ──▶ Readability on a copy ──▶ numbers that it kept ──▶ with headline and byline ──▶ rules
 */
import { Readability } from '@mozilla/readability';
import { tidy } from './block.ts';
import type { Page, PageElement } from './dom.ts';
import { blocksOf, type PageBlock, upwards } from './html-blocks.ts';
import { ownReason, pageReasons, type Reason } from './page-rules.ts';
import type { Block, LeftOut } from './text-format.ts';

const NUMBER = 'data-narani';

/** What an element around a block tells of it, by name, role or class. */
const AROUND: readonly (readonly [Reason, RegExp])[] = [
  [
    'menu',
    /^nav$|role:(?:navigation|menubar|search)|(?:^|[\s_-])(?:nav|navbar|menu|gnb|lnb|breadcrumbs?)(?:$|[\s_-])/iu,
  ],
  ['comments', /(?:^|[\s_-])(?:comments?|respond|disqus|reply|댓글|cmt)(?:$|[\s_-])/iu],
  ['share', /(?:^|[\s_-])(?:share|sharing|social|sharedaddy|sns|addtoany)(?:$|[\s_-])/iu],
  ['related', /(?:^|[\s_-])(?:related|recommend(?:ed)?|relnews|popular|ranking)(?:$|[\s_-])/iu],
  ['subscribe', /(?:^|[\s_-])(?:newsletter|subscribe|subscription)(?:$|[\s_-])/iu],
  ['form', /^form$/u],
  ['aside', /^aside$|role:complementary|(?:^|[\s_-])sidebar(?:$|[\s_-])/iu],
  ['rights', /^footer$|role:contentinfo|(?:^|[\s_-])(?:footer|copyright)(?:$|[\s_-])/iu],
];

function aroundOf(owner: PageElement): Reason | undefined {
  for (const element of upwards(owner)) {
    if (['body', 'article', 'main', 'html'].includes(element.localName)) return undefined;
    const names = [
      element.localName,
      `role:${element.getAttribute('role') ?? ''}`,
      element.getAttribute('class') ?? '',
      element.getAttribute('id') ?? '',
    ];
    const found = AROUND.find(([, pattern]) => names.some(name => pattern.test(name)));
    if (found) return found[0];
  }
  return undefined;
}

/** Numbers the elements that hold blocks, so that they are known again in what Readability makes of a copy. */
function numberOwners(blocks: readonly PageBlock[]): void {
  for (const [at, { owner }] of blocks.entries())
    if (owner.getAttribute(NUMBER) === null) owner.setAttribute(NUMBER, String(at));
}

/** Numbers of the elements that Readability takes for the article, with their order on the page. */
function articleNumbers(page: Page): ReadonlySet<string> {
  const options = { serializer: (element: unknown) => element, charThreshold: 200, keepClasses: true };
  const reader = new Readability<PageElement>(page.cloneNode(true) as never, options as never);
  const content = reader.parse()?.content;
  return new Set(
    [...(content?.querySelectorAll(`[${NUMBER}]`) ?? [])].map(element => element.getAttribute(NUMBER) ?? ''),
  );
}

/** Whether a block is a sentence or more, not a link or a label. */
const isProse = ({ block: { kind, text } }: PageBlock): boolean =>
  kind === 'paragraph' && text.length > 40 && /[.!?。…"”’)](?:\s|$)/u.test(text);

const proseLength = (blocks: readonly PageBlock[]): number =>
  blocks.filter(isProse).reduce((sum, { block: { text } }) => sum + text.length, 0);

/** The share of a page's prose that the article must have, or else Readability has found a part of it only. */
const LEAST_SHARE = 0.6;

/** How many blocks before the article may be its headline, byline, deck and the like. */
const BEFORE = 20;

const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

/** What the page says its article is called; `title` may name the site as well. */
const titlesOf = (page: Page): string[] =>
  [
    page.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    page.querySelector('title')?.textContent,
  ].flatMap(title => bare(tidy(title ?? '')) || []);

/** The index of the block that is the headline: what is called as the page is, or the last great heading before the article. */
function headlineOf(blocks: readonly PageBlock[], first: number, page: Page): number {
  const titles = titlesOf(page);
  const isTitle = ({ block: { text } }: PageBlock): boolean => {
    const [key, length] = [bare(text), bare(text).length];
    return titles.some(title => title === key || (length > 5 && length * 3 > title.length && title.startsWith(key)));
  };
  const near = (fits: (block: PageBlock) => boolean): number => {
    const found = blocks.slice(Math.max(0, first - BEFORE), first + 1).findLastIndex(fits);
    return found < 0 ? -1 : found + Math.max(0, first - BEFORE);
  };
  const isHeading = ({ block: { kind } }: PageBlock) => kind === 'headline' || kind === 'heading';
  const found = [
    near(each => isHeading(each) && isTitle(each)),
    near(isTitle),
    near(({ block: { kind } }) => kind === 'headline'),
  ];
  return found.find(at => at >= 0) ?? first;
}

const HEAD_KINDS: readonly string[] = ['byline', 'deck', 'kicker'];

/** The blocks of a page, and for each the reason why it is no part of the article. */
interface Chosen {
  readonly blocks: readonly Block[];
  readonly reasons: readonly (Reason | undefined)[];
}

function choose(blocks: readonly PageBlock[], page: Page): Chosen {
  const around = blocks.map(({ owner }) => aroundOf(owner));
  const numbers = articleNumbers(page);
  const inside = blocks.map(({ owner }) => numbers.has(owner.getAttribute(NUMBER) ?? ''));
  const likely = blocks.filter((_, at) => around[at] === undefined);
  const chosen = blocks.filter((_, at) => inside[at]);
  if (proseLength(chosen) < LEAST_SHARE * proseLength(likely))
    return { blocks: blocks.map(each => each.block), reasons: around };
  const first = inside.indexOf(true);
  const headline = headlineOf(blocks, first, page);
  const isHead = (kind: string, at: number) =>
    at === headline || (at > headline && at < first && HEAD_KINDS.includes(kind));
  return {
    blocks: blocks.map(({ block }, at) => (at === headline && at < first ? { ...block, kind: 'headline' } : block)),
    reasons: blocks.map(({ block: { kind, text } }, at) =>
      inside[at] || isHead(kind, at) ? undefined : (ownReason(text) ?? around[at] ?? 'outside'),
    ),
  };
}

/** The article of a page and what is left out of it, both in the order of the page. */
export function articleOf(page: Page): { readonly kept: readonly Block[]; readonly leftOut: readonly LeftOut[] } {
  const found = blocksOf(page.body);
  numberOwners(found);
  const { blocks, reasons } = choose(found, page);
  const inside = blocks.filter((_, at) => reasons[at] === undefined);
  const byWords = new Map(pageReasons(inside.map(({ text }) => text)).map((reason, at) => [inside[at], reason]));
  const parted = blocks.map((block, at) => ({ block, reason: reasons[at] ?? byWords.get(block) }));
  return {
    kept: parted.flatMap(({ block, reason }) => (reason === undefined ? [block] : [])),
    leftOut: parted.flatMap(({ block: { text }, reason }) => (reason === undefined ? [] : [{ text, reason }])),
  };
}
