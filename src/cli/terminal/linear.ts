import type { Links } from '../../app/article/links.ts';
import type { LineCommand } from '../../app/line-commands.ts';
import { notesOf } from '../../app/review/notes.ts';
import { isHideable, type OpenArticle } from '../../app/state.ts';
import { SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { segmentsOf } from '../../domain/bitext/article.ts';
import { documentsOf } from '../../domain/search/document.ts';
import { createSearch, type Search } from '../../domain/search/search.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import type { Context } from '../context.ts';

/** Most paragraphs that the answer to a search names. */
const NAMED = 10;

/** An article that is read by commands: the same state, commands and saving as on the full screen. */
export interface Reading {
  readonly open: () => OpenArticle | undefined;
  readonly links: Links;
  /** Does what a command means, with the number that is typed before it. */
  readonly run: (command: string, count?: number) => void;
}

/** What answers a command; nothing at the end. */
export type Answer = (command: LineCommand) => readonly string[] | undefined;

/** The texts of one side of the focused bead, a line each. */
const linesOf = ({ article, view }: OpenArticle, side: Side): Printable[] =>
  segmentsOf(article, article.alignment[view.bead], side).map(({ text }) => text);

/** The focused bead as lines: where one is, the source, the translation unless it is hidden, and an empty line. */
export function beadLines({ t }: Context, open: OpenArticle | undefined): readonly string[] {
  if (open === undefined) return [];
  const { article, view } = open;
  const sides = SIDES.filter(side => !(view.hidden && isHideable(side)));
  const notes = notesOf(open).length;
  return [
    t('plain.place', { number: view.bead + 1, count: article.alignment.length }),
    ...sides.flatMap(side => linesOf(open, side)),
    ...(notes > 0 ? [t('plain.noted', { count: notes })] : []),
    '',
  ];
}

/** What can be typed. */
export const helpLines = ({ t }: Context): readonly string[] => [
  t('plain.help'),
  t('plain.help-reveal'),
  t('plain.help-more'),
  '',
];

/** The notes on the focused bead: the words that each hangs on, and what it says. */
const noteLines = (open: OpenArticle, { locale }: Context): string[] =>
  notesOf(open).map(({ quote, body }) => `${toPrintable(quote.exact)}: ${body[locale]}`);

/** The sentences of the translation of the focused bead, one after the other, and after the last nothing; then again. */
function sentenceReader(links: Links): (open: OpenArticle) => Printable[] {
  let read = { bead: -1, count: 0 };
  return ({ article, view: { bead } }) => {
    const all = links(article, bead);
    const from = read.bead === bead ? read.count : 0;
    const at = all.findIndex(({ target }, number) => number >= from && target.length > 0);
    read = { bead, count: at + 1 };
    return (all[at]?.target ?? []).flatMap(({ segment, start, end }) => {
      const text = article.target[segment]?.text;
      return text === undefined ? [] : [toPrintable(text.slice(start, end).trim())];
    });
  };
}

/** The paragraphs in which something is found, in order; without a query the last one is meant. */
function finder(): (article: OpenArticle['article'], query: string | undefined) => readonly number[] {
  let search: Search | undefined;
  let last = '';
  return (article, query = last) => {
    search ??= createSearch(documentsOf(article));
    last = query;
    return query === '' ? [] : [...new Set(search.find(query).map(hit => hit.bead))].sort((a, b) => a - b);
  };
}

type Answers = {
  readonly [Type in LineCommand['type']]: (
    command: Extract<LineCommand, { type: Type }>,
    open: OpenArticle,
  ) => readonly string[] | undefined;
};

/** The linear reader: each line that is typed is answered by lines below it, and nothing is ever drawn over. */
export function createAnswer(context: Context, { open, run, links }: Reading): Answer {
  const { t } = context;
  const [nextSentence, find] = [sentenceReader(links), finder()];
  const orWord = (lines: readonly string[], word: Printable) => [...(lines.length > 0 ? lines : [word]), ''];
  const bead = () => beadLines(context, open());
  const moved = (command: string, before: OpenArticle, otherwise: Printable): readonly string[] => {
    run(command);
    return open()?.view.bead === before.view.bead ? [otherwise] : bead();
  };
  const went = (number: number): readonly string[] => {
    run('bead.first', Math.max(1, number));
    return bead();
  };
  const found = ({ article, view }: OpenArticle, query: string | undefined): readonly string[] => {
    const beads = find(article, query);
    const next = beads.find(each => each > view.bead) ?? beads[0];
    if (next === undefined) return [t('plain.not-found')];
    const named = beads.slice(0, NAMED).map(each => each + 1);
    return [t('plain.found', { count: beads.length, numbers: toPrintable(named.join(', ')) }), ...went(next + 1)];
  };
  const answers: Answers = {
    next: (_command, before) => moved('bead.next', before, t('plain.last')),
    previous: (_command, before) => moved('bead.previous', before, t('plain.first')),
    go: ({ number }) => went(number),
    reveal: (_command, now) => orWord(linesOf(now, 'target'), t('plain.no-translation')),
    'reveal-sentence': (_command, now) => orWord(nextSentence(now), t('plain.no-more-sentences')),
    notes: (_command, now) => orWord(noteLines(now, context), t('notice.unavailable.no-note')),
    translations: () => {
      run('hidden.toggle');
      return [t(open()?.view.hidden ? 'plain.hidden' : 'plain.shown'), ...bead()];
    },
    find: ({ query }, now) => found(now, query),
    help: () => helpLines(context),
    unknown: () => [t('plain.unknown')],
    quit: () => undefined,
  };
  const answer = <Type extends LineCommand['type']>(command: Extract<LineCommand, { type: Type }>) => {
    const now = open();
    return now && answers[command.type as Type](command, now);
  };
  return answer as Answer;
}
