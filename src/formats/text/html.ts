import { failure, type Result, success } from '../../domain/problem.ts';
import { toPrintable } from '../../domain/text/printable.ts';
import { oneChapter, tidy } from './block.ts';
import { type Page, parsePage } from './dom.ts';
import { blocksOf, numbered } from './html-blocks.ts';
import type { Block, ReadingOptions, TextFormat, TextReading } from './text-format.ts';
import { articleOf } from './web-page.ts';

/** Largest page that is read, in UTF-16 units. */
const LIMIT = 16 * 1024 * 1024;

/** One great heading is the headline; where a page has several, they part it. */
function oneHeadline(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ kind }) => kind === 'headline');
  return blocks.map((each, at) => (each.kind === 'headline' && at !== first ? { ...each, kind: 'heading' } : each));
}

const titleOf = (page: Page): string =>
  tidy(
    page.querySelector('meta[property="og:title"]')?.getAttribute('content') ??
      page.querySelector('title')?.textContent ??
      '',
  );

const languageOf = (page: Page): string | undefined =>
  /^[a-z]{2,3}(?:-[a-z0-9]+)*$/iu.exec(
    page.documentElement.getAttribute('lang') ?? page.documentElement.getAttribute('xml:lang') ?? '',
  )?.[0];

/** What a page holds; its article only, unless all is to be kept. */
export function readPage(html: string, { keepAll }: ReadingOptions): Result<TextReading> {
  if (html.length > LIMIT) return failure({ code: 'file.large', values: { limit: LIMIT / 1024 / 1024 } });
  try {
    const page = parsePage(html);
    const { kept, leftOut } = keepAll
      ? { kept: blocksOf(page.body).map(each => each.block), leftOut: [] }
      : articleOf(page);
    const [title, language] = [titleOf(page), languageOf(page)];
    return success(
      oneChapter(oneHeadline(kept).map(numbered), leftOut, {
        ...(title && { title: toPrintable(title) }),
        ...(language && { language }),
      }),
    );
  } catch (error) {
    // Elements in one another by the ten thousand leave no room on the stack.
    if (error instanceof RangeError) return failure({ code: 'html.deep' });
    throw error;
  }
}

/** HTML and XHTML. */
export const html: TextFormat = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml', 'xht', 'shtml'],
  recognises: head =>
    /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/iu.test(
      head,
    ),
  read: (file, options) => {
    const text = file.text();
    return text.ok ? readPage(text.value, options) : text;
  },
};
