import { SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { type Sentence, sentencesOf } from '../../domain/bitext/sentence-links.ts';
import { type Printable, slice, toPrintable } from '../../domain/text/printable.ts';
import type { Tools } from '../article/reading.ts';
import type { OpenArticle } from '../state.ts';
import { levelOf } from './aligning.ts';
import type { Ladder } from './ladder-rows.ts';

const NOTHING = toPrintable('');

/** What the alignment mode shows of the open article: its beads, or the sentence links of one. */
export function ladderOf(tools: Tools, open: OpenArticle): Ladder {
  const { article } = open;
  const { alignment, cursor, within } = levelOf(tools, open);
  const whole = (side: Side, segment: number): Printable => article[side][segment]?.text ?? NOTHING;
  if (within === undefined) return { alignment, cursor, text: whole };
  const [source = [], target = []] = SIDES.map(side => sentencesOf(article, within, side));
  const part = (side: Side, { segment, start, end }: Sentence) => slice(whole(side, segment), start, end);
  return {
    alignment,
    cursor,
    text: (side, unit) => {
      const sentence = (side === 'source' ? source : target)[unit];
      return sentence ? part(side, sentence) : NOTHING;
    },
  };
}
