/*
 * Markdown as people write it anywhere (CommonMark with GitHub's tables). Marks of emphasis, links and lists do not show;
 * what they hold does. The texts of an article folder are in a plainer form, in which nothing inside a block is a mark:
 * see `markdown.ts`.
 */
import { Lexer, type Token, type Tokens } from 'marked';
import type { SegmentKind } from '../../domain/bitext/segment.ts';
import { success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { block, oneChapter, tidy } from './block.ts';
import { plainOf } from './entities.ts';
import { plainText } from './plain-text.ts';
import { partLanguages } from './script.ts';
import type { Block, TextFormat, TextReading } from './text-format.ts';

/** Emphasis that CommonMark does not see, since a Korean particle follows its mark: `**“인용”**은`. */
const LEFT_OPEN = /(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1/gu;

/** Tags that part a text, and all others, which stand inside it. */
const PARTING_TAG = /<\/?(?:p|div|br|hr|li|ul|ol|h[1-6]|tr|table|blockquote|section|details|summary)\b[^<>]*>/giu;
const HTML_TAG = /<\/?[a-z][^<>]*>|<!--[\s\S]*?-->/giu;

/** The text of inline marks, without them. */
const inline = (tokens: readonly Token[] = []): string => tokens.map(inlineOf).join('');

function inlineOf(token: Token): string {
  if (token.type === 'br') return ' ';
  if (token.type === 'html') return '';
  if (token.type === 'codespan') return token.text;
  if ('tokens' in token && token.tokens) return inline(token.tokens);
  if (token.type === 'escape' || token.type === 'image') return token.text;
  return plainOf('text' in token ? String(token.text) : '').replace(LEFT_OPEN, '$2');
}

/** What a paragraph is that is one mark from end to end. */
const WHOLE: Readonly<Record<string, SegmentKind>> = { image: 'caption', strong: 'kicker', em: 'byline' };

function paragraph({ tokens = [] }: Tokens.Generic): Block[] {
  const [only, ...others] = tokens;
  const whole = only && others.length === 0 ? WHOLE[only.type] : undefined;
  const text = inline(tokens)
    .replace(/^\[\^[^\]]+\]:\s*/u, '')
    .replace(/\[\^[^\]]+\]/gu, '');
  return block(whole ?? 'paragraph', text);
}

const asDeck = (blocks: readonly Block[]): Block[] =>
  blocks.map(each => (each.kind === 'paragraph' ? { ...each, kind: 'deck' } : each));

/** An item is its own text, and what stands in it on lines of its own; an ordered one keeps its number. */
function item(list: Tokens.List, { tokens }: Tokens.ListItem, at: number): Block[] {
  const [first, ...rest] = blocksOf(tokens);
  if (first === undefined) return [];
  const number = list.ordered ? `${Number(list.start || 1) + at}. ` : '';
  return [{ ...first, text: toPrintable(number + first.text) }, ...rest];
}

const row = (cells: readonly Tokens.TableCell[]): Block[] =>
  block(
    'paragraph',
    cells
      .map(cell => inline(cell.tokens))
      .filter(text => text.trim() !== '')
      .join(' | '),
  );

const BLOCKS: Readonly<Record<string, (token: Tokens.Generic) => Block[]>> = {
  heading: ({ depth, tokens }) => block(depth === 1 ? 'headline' : 'heading', inline(tokens)),
  paragraph,
  text: paragraph,
  blockquote: ({ tokens = [] }) => asDeck(blocksOf(tokens)),
  code: ({ text }) => block('paragraph', String(text)),
  list: token => (token as Tokens.List).items.flatMap((each, at) => item(token as Tokens.List, each, at)),
  table: token => [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].flatMap(row),
  html: ({ text }) =>
    String(text)
      .replace(PARTING_TAG, '\n\n')
      .replace(HTML_TAG, '')
      .split(/\n\s*\n/u)
      .flatMap(part => block('paragraph', plainOf(part))),
};

const blocksOf = (tokens: readonly Token[]): Block[] => tokens.flatMap(token => BLOCKS[token.type]?.(token) ?? []);

/** A mark around a whole paragraph tells what it is before the text begins; further down it is a heading, or stress. */
function settle(blocks: readonly Block[]): Block[] {
  const text = blocks.findIndex(({ kind }) => kind === 'paragraph');
  const kinds: Partial<Record<SegmentKind, SegmentKind>> = { kicker: 'heading', byline: 'paragraph' };
  return blocks.map((each, at) => ({
    ...each,
    kind: text >= 0 && at > text ? (kinds[each.kind] ?? each.kind) : each.kind,
  }));
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** The value of a line of front matter, without quotation marks. */
const frontValue = (front: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(["']?)(.+?)\\1[ \\t]*\\r?$`, 'imu').exec(front)?.[2];

/** Marks in one paragraph beyond which they are none: the time to pair them grows with their square. */
const MOST_MARKS = 2000;

const isParsable = (text: string): boolean =>
  text
    .split(/\n\s*\n/u)
    .every(part => part.length < MOST_MARKS || (part.match(/[*_[\]`~<]/gu)?.length ?? 0) < MOST_MARKS);

/** The blocks of a text; undefined where no parser copes with what it holds in one another. */
function parse(text: string): Block[] | undefined {
  try {
    return isParsable(text) ? settle(blocksOf(Lexer.lex(text))) : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readMarkdown(whole: string): TextReading | undefined {
  const front = FRONT_MATTER.exec(whole);
  const head = front?.[1] ?? '';
  const title = tidy(frontValue(head, 'title') ?? '');
  const language = /^[a-z]{2,3}(?:-\w+)*$/iu.exec(frontValue(head, 'lang(?:uage)?') ?? '')?.[0];
  const blocks = parse(partLanguages(whole.slice(front?.[0].length ?? 0).replace(/^\uFEFF/u, '')));
  if (blocks === undefined) return undefined;
  const leftOut = front === null ? [] : [{ text: toPrintable(tidy(head)), reason: 'front-matter' }];
  return oneChapter(blocks, leftOut, { ...(title && { title: toPrintable(title) }), ...(language && { language }) });
}

/** Markdown of one's own; what makes no sense as such is plain text. */
export const markdown: TextFormat = {
  id: 'markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  recognises: () => false,
  read: (file, options) => {
    const text = file.text();
    if (!text.ok) return text;
    const read = readMarkdown(text.value);
    return read ? success(read) : plainText.read(file, { ...options, keepAll: true });
  },
};
