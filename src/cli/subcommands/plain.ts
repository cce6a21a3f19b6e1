import { createInterface } from 'node:readline';
import type { Event } from '../../app/events.ts';
import { createKeymap, keysOf } from '../../app/keys/keymap.ts';
import { lineCommand } from '../../app/line-commands.ts';
import { createStore, type Store } from '../../app/store.ts';
import { success } from '../../domain/problem.ts';
import { openReadingDatabase, type ReadingDatabase, type Trouble } from '../../library/reading-database.ts';
import { createMeasure } from '../../ui/layers.ts';
import type { Context } from '../context.ts';
import { givenFor, initialState, opening, performerFor } from '../machine.ts';
import { complain, EXIT, say } from '../output.ts';
import { beadLines, createAnswer, helpLines, type Reading } from '../terminal/linear.ts';
import { SIGNALS } from '../terminal/terminal.ts';

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
    links: given.tools.links,
    run: (command, count) => {
      const names = [...(count === undefined ? '' : String(count)), ...keysOf(keymap, command).slice(0, 1)];
      store.dispatch({ type: 'pressed', presses: names.map(name => ({ names: [name] })) });
    },
  };
}

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
    const answered = answer(lineCommand(line));
    if (answered === undefined) break;
    say(answered);
  }
  // A terminal that may still be typed on would keep the program from ending.
  process.stdin.destroy();
  return EXIT.done;
}
