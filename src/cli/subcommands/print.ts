import { createLinks } from '../../app/article/links.ts';
import { createBlocks } from '../../app/layout/blocks.ts';
import { GUTTER, geometryOf, type LayoutName } from '../../app/layout/geometry.ts';
import type { Article } from '../../domain/bitext/article.ts';
import { cells } from '../../domain/text/graphemes.ts';
import type { Context } from '../context.ts';
import { complain, EXIT, say } from '../output.ts';

/** Cells of a printed line where nothing else is asked for. */
const WIDTH = 80;

/** An article as plain text, bead by bead in a layout, with no control sequence in it. */
function* printArticle(article: Article, layout: LayoutName = 'stacked', width = WIDTH): Generator<string> {
  const geometry = geometryOf(layout, width + GUTTER, 0.5);
  const blocks = createBlocks(createLinks());
  const left = Math.min(geometry.columns.source.x, geometry.columns.target.x);
  for (const bead of article.alignment.keys()) {
    for (const { fragments } of blocks(article, bead, geometry)) {
      let line = '';
      for (const { side, segment, start, end, column } of fragments) {
        line +=
          ' '.repeat(Math.max(0, column.x - left - cells(line))) +
          (article[side][segment]?.text.slice(start, end) ?? '');
      }
      yield line;
    }
  }
}

/** `narani print ARTICLE`, and what reading comes to where no screen can be drawn: then any article will do. */
export async function print(context: Context): Promise<number> {
  const { subcommand, operands, options } = context.invocation;
  if (operands.length === 0 && subcommand === 'print')
    return complain(context, [{ code: 'usage.article' }], EXIT.usage);
  const read = await context.open(operands.length > 0 ? operands : context.shelf.ids().slice(0, 1));
  if (!read.ok) return complain(context, read.problems, EXIT.failed);
  complain(context, read.value.warnings, EXIT.done);
  const width = options.width === undefined ? undefined : Number(options.width);
  say(printArticle(read.value.article, options.layout, width));
  return EXIT.done;
}
