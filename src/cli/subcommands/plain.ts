import { createInterface } from 'node:readline';
import type { Event } from '../../app/events.ts';
import { createKeymap, keysOf } from '../../app/keys/keymap.ts';
import { lineCommand } from '../../app/line-commands.ts';
import { isHideable, type OpenArticle } from '../../app/state.ts';
import { createStore, type Store } from '../../app/store.ts';
import { SIDES, type Side } from '../../domain/bitext/alignment.ts';
import { segmentsOf } from '../../domain/bitext/article.ts';
import { success } from '../../domain/problem.ts';
import { documentsOf } from '../../domain/search/document.ts';
import { createSearch, type Search } from '../../domain/search/search.ts';
import { type Printable, toPrintable } from '../../domain/text/printable.ts';
import { openReadingDatabase, type ReadingDatabase, type Trouble } from '../../library/reading-database.ts';
import { createMeasure } from '../../ui/layers.ts';
import type { Context } from '../context.ts';
import { givenFor, initialState, opening, performerFor } from '../machine.ts';
import { complain, EXIT, say } from '../output.ts';
import { SIGNALS } from '../terminal/terminal.ts';

/** Most paragraphs that the answer to a search names. */
const NAMED = 10;

/** The texts of one side of a bead, a line each. */
const linesOf = ({ article, view }: OpenArticle, side: Side): Printable[] =>
  segmentsOf(article, article.alignment[view.bead], side).map(({ text }) => text);

/** The focused bead as lines: where one is, the source, the translation unless it is hidden, and an empty line. */
function beadLines({ t }: Context, open: OpenArticle | undefined): readonly string[] {
  if (open === undefined) return [];
  const { article, view } = open;
  const count = article.alignment.length;
  const sides = SIDES.filter(side => !(view.hidden && isHideable(side)));
  return [t('plain.place', { number: view.bead + 1, count }), ...sides.flatMap(side => linesOf(open, side)), ''];
}

/** An article that is read by commands: the same state, commands and saving as on the full screen. */
interface Reading {
  readonly open: () => OpenArticle | undefined;
  /** Does what a command means, with the number that is typed before it. */
  readonly run: (command: string, count?: number) => void;
}

function beginReading(context: Context, database: ReadingDatabase, first: Event): Reading {
  const given = givenFor(context);
  const terminal = {
    quit: (code: number) => process.exit(code),
    suspend: () => {},
    redraw: () => {},
    control: () => {},
    write: async (text: string) => success(text),
  };
  const performer = performerFor(context, database, given.hanja, terminal, event => store.dispatch(event));
  // The keys of a person's own mean nothing here, and what is only looked up on the screen is not loaded.
  const { keymap } = createKeymap();
  const state = { ...initialState(context).state, keymap };
  const store: Store = createStore(state, { ...given, measure: createMeasure(context.messages, given) }, effect => {
    if (effect.type === 'save-reading') performer.perform(effect);
  });
  process.on('exit', () => {
    performer.flush();
    database.close();
  });
  store.dispatch(first);
  return {
    open: () => store.state().open,
    run: (command, count) => {
      const names = [...(count === undefined ? '' : String(count)), ...keysOf(keymap, command).slice(0, 1)];
      store.dispatch({ type: 'pressed', presses: names.map(name => ({ names: [name] })) });
    },
  };
}

/** What answers a line; nothing at the end. */
type Answer = (line: string) => readonly string[] | undefined;

/** The linear reader: each line that is typed is answered by lines below it, and nothing is ever drawn over. */
function createAnswer(context: Context, { open, run }: Reading): Answer {
  const { t } = context;
  let search: Search | undefined;
  const bead = () => beadLines(context, open());
  const moved = (command: string, otherwise: Printable): readonly string[] => {
    const before = open()?.view.bead;
    run(command);
    return open()?.view.bead === before ? [otherwise] : bead();
  };
  const went = (number: number): readonly string[] => {
    run('bead.first', Math.max(1, number));
    return bead();
  };
  const found = (query: string): readonly string[] => {
    const { article, view } = open() ?? {};
    if (article === undefined) return [];
    search ??= createSearch(documentsOf(article));
    const beads = [...new Set(search.find(query).map(hit => hit.bead))].sort((a, b) => a - b);
    const next = beads.find(each => each > (view?.bead ?? 0)) ?? beads[0];
    if (next === undefined) return [t('plain.not-found')];
    const numbers = toPrintable(
      beads
        .slice(0, NAMED)
        .map(each => each + 1)
        .join(', '),
    );
    return [t('plain.found', { count: beads.length, numbers }), ...went(next + 1)];
  };
  return line => {
    const command = lineCommand(line);
    switch (command.type) {
      case 'next':
        return moved('bead.next', t('plain.last'));
      case 'previous':
        return moved('bead.previous', t('plain.first'));
      case 'go':
        return went(command.number);
      case 'translations':
        run('hidden.toggle');
        return [t(open()?.view.hidden ? 'plain.hidden' : 'plain.shown'), ...bead()];
      case 'find':
        return found(command.query);
      case 'help':
        return helpLines(context);
      case 'unknown':
        return [t('plain.unknown')];
      case 'quit':
        return undefined;
    }
  };
}

const helpLines = ({ t }: Context): readonly string[] => [t('plain.help'), t('plain.help-more'), ''];

/** Opens an article as lines, for screen readers and for terminals that can do no more; stays until one quits. */
export async function plain(context: Context): Promise<number> {
  const tell = (trouble: Trouble) => process.stderr.write(`${context.t.named('notice', `trouble.${trouble}`)}\n`);
  const database = openReadingDatabase(context.places.state, tell);
  const first = await opening(context, database);
  if (first.type !== 'opened') return complain(context, first.type === 'failed' ? first.problems : [], EXIT.failed);
  const reading = beginReading(context, database, first);
  for (const [signal, code] of SIGNALS) process.on(signal, () => process.exit(code));
  const answer = createAnswer(context, reading);
  say([first.article.title[context.locale], ...helpLines(context), ...beadLines(context, reading.open())]);
  const lines = createInterface({ input: process.stdin, terminal: false });
  for await (const line of lines) {
    const answered = answer(line);
    if (answered === undefined) break;
    say(answered);
  }
  // A terminal that may still be typed on would keep the program from ending.
  process.stdin.destroy();
  return EXIT.done;
}
