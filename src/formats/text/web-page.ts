/*
 * The article of a saved web page. Every element that holds a block of text is numbered; Readability says which of them
 * are the article; what stands between the headline and it (byline, deck) is taken in again; and the rules of words have
 * the last say.
 *
 *   page ──▶ blocks, numbered ──▶ Readability on a copy ──▶ numbers that it kept ──▶ with headline and byline ──▶ rules
 */
import { Readability } from '@mozilla/readability';
import { tidy } from './block.ts';
import { depthOf, type Page, type PageElement } from './dom.ts';
import { blocksOf, type PageBlock, upwards } from './html-blocks.ts';
import { ownReason, pageLines } from './page-rules.ts';
import type { Reason } from './page-words.ts';
import type { Block, LeftOut } from './text-format.ts';

type Reasons = readonly (Reason | undefined)[];

const NUMBER = 'data-narani';

/** What an element around a block tells of it, by name, role or class. */
const AROUND: readonly (readonly [Reason, RegExp])[] = [
  [
    'menu',
    /^nav$|role:(?:navigation|menubar|search)|(?:^|[\s_-])(?:nav|navbar|menu|gnb|lnb|breadcrumbs?)(?:$|[\s_-])/iu,
  ],
  ['comments', /(?:^|[\s_-])(?:comments?|respond|disqus|reply|댓글|cmt|cbox)(?:$|[\s_-])/iu],
  ['share', /(?:^|[\s_-])(?:share|sharing|social|sharedaddy|sns|addtoany|sympathy|emotion|reaction)(?:$|[\s_-])/iu],
  [
    'related',
    /(?:^|[\s_-])(?:related(?:-?posts|-?articles|-?news)?|recommend(?:ed)?|relnews|popular|ranking|tags?)(?:$|[\s_-])/iu,
  ],
  ['subscribe', /(?:^|[\s_-])(?:newsletter|subscribe|subscription)(?:$|[\s_-])/iu],
  ['form', /^form$/u],
  [
    'tools',
    /role:(?:dialog|alert)|(?:^|[\s_-])(?:cookies?|consent|gdpr|modal|popup|paywall|advert(?:isement)?|toolbar)(?:$|[\s_-])/iu,
  ],
  ['aside', /^aside$|role:complementary|(?:^|[\s_-])sidebar(?:$|[\s_-])/iu],
  ['rights', /^footer$|role:contentinfo|(?:^|[\s_-])(?:footer|copyright)(?:$|[\s_-])/iu],
];

/** The elements that hold half of a page's prose or more; whatever they are called, they are no menu and no side of it. */
function holdersOf(blocks: readonly PageBlock[]): ReadonlySet<PageElement> {
  const held = new Map<PageElement, number>();
  const prose = blocks.filter(isProse);
  for (const { owner, block } of prose)
    for (const element of upwards(owner)) held.set(element, (held.get(element) ?? 0) + block.text.length);
  const all = proseLength(prose);
  return new Set([...held].flatMap(([element, length]) => (length * 2 >= all ? [element] : [])));
}

/** What is around a block, if it is not what holds the text. */
function aroundOf(owner: PageElement, holders: ReadonlySet<PageElement>): Reason | undefined {
  for (const element of upwards(owner)) {
    if (['body', 'article', 'main', 'html'].includes(element.localName)) return undefined;
    if (holders.has(element)) continue;
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

/** Elements in one another on a page that Readability is asked about; its time grows with their square. */
const DEEPEST = 250;

/** Length of a text in UTF-16 units, in which a Korean syllable counts twice: it says as much. */
const weightOf = (text: string): number => text.length + (text.match(/[가-힣]/gu)?.length ?? 0);

/** Whether a block is a sentence or more, not a link or a label. */
const isProse = ({ linked, block: { kind, text } }: PageBlock): boolean =>
  kind === 'paragraph' && linked < 0.5 && weightOf(text) > PROSE && /[.!?。…"”’)](?:\s|$)/u.test(text);

/** The least weight of a sentence that is no label. */
const PROSE = 30;

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
function headlineOf(blocks: readonly PageBlock[], first: number, page: Page): number | undefined {
  const titles = titlesOf(page);
  const isTitle = ({ block: { text } }: PageBlock): boolean => {
    const [key, length] = [bare(text), bare(text).length];
    return titles.some(title => title === key || (length > 5 && length * 3 > title.length && title.startsWith(key)));
  };
  const last = (fits: (block: PageBlock) => boolean, within: number): number =>
    blocks.findLastIndex((each, at) => at <= first && at >= first - within && fits(each));
  const isHeading = ({ block: { kind } }: PageBlock) => kind === 'headline' || kind === 'heading';
  const found = [
    last(each => isHeading(each) && isTitle(each), first),
    last(isTitle, BEFORE),
    last(({ block: { kind } }) => kind === 'headline', BEFORE),
  ];
  return found.find(at => at >= 0);
}

/** Kinds that stand between a headline and its article, and above a headline. */
const HEAD_KINDS: readonly string[] = ['byline', 'deck', 'kicker'];
const ABOVE_KINDS: readonly string[] = ['kicker', 'caption'];

/** Whether a block is a way to elsewhere: an entry of a menu or a table of contents. */
const isWay = ({ linked, block: { text } }: PageBlock): boolean => linked > 0.8 && text.length < 200;

/** The innermost element that holds all of some others. */
function around(owners: readonly PageElement[]): PageElement | undefined {
  const [first, ...rest] = owners.map(owner => [...upwards(owner)]);
  return first?.find(element => rest.every(chain => chain.includes(element)));
}

/**
 * The reasons for the blocks of a page whose article Readability found. It finds the article well, and drops some of its
 * paragraphs and headings; so whatever stands between what it keeps is kept, and prose in the same element, unless it is
 * told by what is around it or by its own words to be something else.
 */
function reasonsFor(
  blocks: readonly PageBlock[],
  reasons: Reasons,
  inside: readonly boolean[],
  headline: number | undefined,
): Reasons {
  const [first, last] = [inside.indexOf(true), inside.lastIndexOf(true)];
  const whole = around(blocks.filter((_, at) => inside[at]).map(({ owner }) => owner));
  const isHead = ({ block: { kind } }: PageBlock, at: number) =>
    at === headline || (headline !== undefined && at > headline && at < first && HEAD_KINDS.includes(kind));
  const belongs = (each: PageBlock, at: number) =>
    (at > first && at < last && !isWay(each)) ||
    (isProse(each) && [...upwards(each.owner)].includes(whole as PageElement));
  return blocks.map((each, at) => {
    const reason = ownReason(each.block.text) ?? reasons[at];
    if (headline !== undefined && at < headline && !isProse(each) && !ABOVE_KINDS.includes(each.block.kind))
      return reason ?? 'outside';
    if (inside[at] || isHead(each, at)) return undefined;
    return reason ?? (belongs(each, at) ? undefined : 'outside');
  });
}

/** Where Readability is no help: ways to elsewhere before the text and behind it, and what stands above its headline. */
function withoutWays(blocks: readonly PageBlock[], reasons: Reasons, page: Page): Reasons {
  const isText = (each: PageBlock, at: number) => isProse(each) && reasons[at] === undefined;
  const [first, last] = [blocks.findIndex(isText), blocks.findLastIndex(isText)];
  const headline = first < 0 ? undefined : headlineOf(blocks, first, page);
  return blocks.map((each, at) => {
    if (reasons[at] !== undefined || (at >= first && at <= last) || first < 0) return reasons[at];
    return (headline !== undefined && at < headline && !isProse(each)) || isWay(each) ? 'outside' : undefined;
  });
}

/** The blocks of a page, and for each the reason why it is no part of the article. */
interface Chosen {
  readonly blocks: readonly Block[];
  readonly reasons: Reasons;
}

function choose(found: readonly PageBlock[], page: Page): Chosen {
  const blocks = found.map(each => each.block);
  const holders = holdersOf(found);
  const reasons = found.map(({ owner }) => aroundOf(owner, holders));
  const unsure = () => ({ blocks, reasons: withoutWays(found, reasons, page) });
  if (depthOf(page.body) > DEEPEST) return unsure();
  const numbers = articleNumbers(page);
  // What is around a label is believed before Readability is, which falls back to the whole page where there is little on it.
  const inside = found.map(
    (each, at) => numbers.has(each.owner.getAttribute(NUMBER) ?? '') && (reasons[at] === undefined || isProse(each)),
  );
  const likely = found.filter((_, at) => reasons[at] === undefined);
  if (proseLength(found.filter((_, at) => inside[at])) < LEAST_SHARE * proseLength(likely)) return unsure();
  const start = found.findIndex((each, at) => inside[at] && isProse(each));
  const first = start < 0 ? inside.indexOf(true) : start;
  const headline = headlineOf(found, first, page);
  return {
    blocks: blocks.map((each, at) => (at === headline && at < first ? { ...each, kind: 'headline' } : each)),
    reasons: reasonsFor(found, reasons, inside, headline),
  };
}

/** The article of a page and what is left out of it, both in the order of the page. */
export function articleOf(page: Page): { readonly kept: readonly Block[]; readonly leftOut: readonly LeftOut[] } {
  const found = blocksOf(page.body);
  numberOwners(found);
  const { blocks, reasons } = choose(found, page);
  const inside = blocks.filter((_, at) => reasons[at] === undefined);
  const byWords = new Map(pageLines(inside.map(({ text }) => text)).reasons.map((reason, at) => [inside[at], reason]));
  const parted = blocks.map((block, at) => ({ block, reason: reasons[at] ?? byWords.get(block) }));
  return {
    kept: parted.flatMap(({ block, reason }) => (reason === undefined ? [block] : [])),
    leftOut: parted.flatMap(({ block: { text }, reason }) => (reason === undefined ? [] : [{ text, reason }])),
  };
}
