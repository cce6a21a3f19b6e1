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
import { partLanguages } from './script.ts';
import type { Block, TextFormat } from './text-format.ts';

/** Emphasis that CommonMark does not see, since a Korean particle follows its mark: `**“인용”**은`. */
const LEFT_OPEN = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu;

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

/** Markdown of one's own. */
export const markdown: TextFormat = {
  id: 'markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  recognises: () => false,
  read: file => {
    const text = file.text();
    if (!text.ok) return text;
    const front = FRONT_MATTER.exec(text.value);
    const title = frontValue(front?.[1] ?? '', 'title');
    const language = /^[a-z]{2,3}(?:-\w+)*$/iu.exec(frontValue(front?.[1] ?? '', 'lang(?:uage)?') ?? '')?.[0];
    const body = text.value.slice(front?.[0].length ?? 0).replace(/^\uFEFF/u, '');
    const blocks = settle(blocksOf(Lexer.lex(partLanguages(body))));
    const leftOut = front === null ? [] : [{ text: toPrintable(tidy(front[1] ?? '')), reason: 'front-matter' }];
    return success(
      oneChapter(blocks, leftOut, { ...(title && { title: toPrintable(tidy(title)) }), ...(language && { language }) }),
    );
  },
};
