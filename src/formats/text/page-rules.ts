/*
 * What a web page holds besides its article, told by its words alone: a small engine over the rows of `page-words.ts`.
 * Long blocks are no row's business.
 */
import { type Reason, RULES, type Rule, SECTION } from './page-words.ts';

/** Longest block that a rule may take, in UTF-16 units. */
const LONGEST = 160;

/** Of an article, the share of its characters that stands before the page's own words at its end. */
const MOSTLY = 0.6;

/** What follows the end of an article is the page's if it is no more than this share, or holds more of its words. */
const LITTLE = 0.15;

/** Blocks before which a title or a byline is said again. */
const TOP = 12;

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s"'“”‘’.]+/gu, '');

const ruleFor = (text: string, fits: (rule: Rule) => boolean): Rule | undefined =>
  text.length > LONGEST ? undefined : RULES.find(rule => fits(rule) && rule.whole.test(text.trim()));

/** How a byline is written, the name in a group. */
const BYLINES: readonly RegExp[] = [
  /^(?:by|written by|posted by|글[·: ]|글쓴이:?|작성자:?)\s*(.{2,40}?)(?: *[/|·•] *.{4,40})?$/iu,
  /^(.{2,20}?) ?(?:선임|수석|인턴|객원|전문)? ?(?:기자|특파원|논설위원)(?:[\s=|/(]*[\w.+-]+@[\w.-]+\)?)?$/u,
];

/** The name in a byline; a sentence is none. */
function bylineOf(text: string): string | undefined {
  if (text.length > LONGEST || /[.!?]$/u.test(text)) return undefined;
  const name = BYLINES.flatMap(pattern => pattern.exec(text)?.[1] ?? [])[0];
  return name && folded(name);
}

type Reasons = (Reason | undefined)[];

/** Why a text is no part of an article, by its own words alone. */
export const ownReason = (text: string): Reason | undefined => ruleFor(text, ({ only }) => only === undefined)?.reason;

/** What the rules take for themselves alone. */
const byThemselves = (texts: readonly string[]): Reasons =>
  texts.map((text, at) => ruleFor(text, ({ only }) => only === undefined || (only === 'top' && at < TOP))?.reason);

/** Sections at the very top, from which on they are a menu. */
const MENU = 3;

/** The menu that a text begins with which was copied along with its page. */
function menu(texts: readonly string[], reasons: Reasons): void {
  const end = texts.findIndex(text => !SECTION.test(text.trim()));
  for (let at = 0; end >= MENU && at < end; at++) reasons[at] ??= 'menu';
}

/** What stands beside something left out, and then what stands beside that, in both directions. */
function besides(texts: readonly string[], reasons: Reasons): void {
  const spread = (at: number, neighbour: number) => {
    if (reasons[at] !== undefined || reasons[neighbour] === undefined) return;
    reasons[at] = ruleFor(texts[at] ?? '', ({ only }) => only === 'near')?.reason;
  };
  for (let at = 1; at < texts.length; at++) spread(at, at - 1);
  for (let at = texts.length - 2; at >= 0; at--) spread(at, at + 1);
}

/** What could be a headline or the name of a page: no sentence. */
const isTitle = (text: string): boolean => text.length > 2 && !/[.!?。]$/u.test(text);

/** A headline said again, and a byline said twice. Where nothing else is a page's, only the first line is a headline. */
function repeated(texts: readonly string[], reasons: Reasons): void {
  const first = reasons.indexOf(undefined);
  const isPage = reasons.some(reason => reason !== undefined);
  const line = texts[first]?.slice(0, LONGEST) ?? '';
  const title = isTitle(line) ? folded(line) : '';
  // A poem may well begin with its title; a page's title is longer as a rule.
  const titles = new Set(title.length > (isPage ? 3 : 11) ? [title] : []);
  const bylines = new Set<string>();
  for (const [at, text] of texts.entries()) {
    if (reasons[at] !== undefined || at <= first || text.length > LONGEST) continue;
    const [key, name] = [folded(text), bylineOf(text)];
    const isTop = at < first + TOP;
    if (bylines.has(name ?? '') || (isTop && (bylines.has(key) || titles.has(key)))) reasons[at] = 'repeated';
    if (isPage && isTop && isTitle(text) && key.length > 6) titles.add(key);
    if (name !== undefined) bylines.add(name);
  }
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);

/** What comes behind the end of the article. */
function behindTheEnd(texts: readonly string[], reasons: Reasons): void {
  const end = texts.findIndex(text => ruleFor(text, ({ ends }) => ends === true) !== undefined);
  if (end < 0) return;
  const [before, after] = [lengthOf(texts.slice(0, end)), lengthOf(texts.slice(end))];
  const more = reasons.slice(end + 1).some(reason => reason !== undefined);
  if (before < MOSTLY * (before + after) || !(more || after < LITTLE * before)) return;
  for (let at = end; at < texts.length; at++) reasons[at] ??= 'end';
}

/** The last part of each path to the page, which is what the page is called. */
const crumbsOf = (texts: readonly string[], reasons: Reasons): string[] =>
  texts.filter((_, at) => reasons[at] === 'breadcrumb').map(text => folded(text.split(/[»›>/→|]/u).at(-1) ?? ''));

/** The index of the line that is the headline for sure: it is said twice, or a path ends in it. */
function headlineOf(texts: readonly string[], reasons: Reasons): number | undefined {
  const again = texts.filter((text, at) => reasons[at] === 'repeated' && bylineOf(text) === undefined).map(folded);
  const titles = new Set([...again, ...crumbsOf(texts, reasons)].filter(({ length }) => length > 3));
  const found = texts.findIndex((text, at) => at < 2 * TOP && reasons[at] === undefined && titles.has(folded(text)));
  return found < 0 ? undefined : found;
}

/** What stands above the headline is the page's: its name, say. A sentence may be a deck. */
function aboveHeadline(texts: readonly string[], reasons: Reasons, headline: number): void {
  for (const [at, text] of texts.slice(0, headline).entries())
    if (isTitle(text) && text.length < LONGEST / 2) reasons[at] ??= 'menu';
}

/** What is known of the lines or blocks of a page, each by its index. */
export interface PageLines {
  /** Why it is no part of the article; undefined for what is. */
  readonly reasons: readonly (Reason | undefined)[];
  /** The headline, where there is no doubt which it is, and the byline under it. */
  readonly headline?: number | undefined;
  readonly byline?: number | undefined;
}

/**
 * What is known of the blocks of a page, or the lines of a text that was copied off one. A text of nothing but a page's
 * words is no page: it is about them.
 */
export function pageLines(texts: readonly string[]): PageLines {
  const reasons = byThemselves(texts);
  menu(texts, reasons);
  besides(texts, reasons);
  repeated(texts, reasons);
  behindTheEnd(texts, reasons);
  if (!reasons.includes(undefined)) return { reasons: reasons.map(() => undefined) };
  const headline = headlineOf(texts, reasons);
  if (headline === undefined) return { reasons };
  aboveHeadline(texts, reasons, headline);
  const byline = texts.findIndex(
    (text, at) => at > headline && at < headline + TOP && reasons[at] === undefined && bylineOf(text) !== undefined,
  );
  return { reasons, headline, ...(byline >= 0 && { byline }) };
}
