import { setFlagsFromString } from 'node:v8';
import type { Effect, Event } from '../../app/events.ts';
import type { Terminal } from '../../app/performing.ts';
import { readAhead } from '../../app/read-ahead.ts';
import type { State } from '../../app/state.ts';
import { createStore, type Store } from '../../app/store.ts';
import { type Problem, type Result, success } from '../../domain/problem.ts';
import { STANDARD_INPUT } from '../../library/open/opening.ts';
import { openReadingDatabase, type ReadingDatabase, type Trouble } from '../../library/reading-database.ts';
import { placeInSettings } from '../../library/settings-file.ts';
import { firstFrame, wholeFrame } from '../../ui/first-frame.ts';
import { createMeasure } from '../../ui/layers.ts';
import type { Context } from '../context.ts';
import { givenFor, initialState, opening, performerFor } from '../machine.ts';
import { complain, EXIT } from '../output.ts';
import { crashReport } from '../terminal/crash.ts';
import { answerEarlyKeys } from '../terminal/early-keys.ts';
import { type Keyboard, takeKeyboard } from '../terminal/keyboard.ts';
import { type Screen, show, stopUntilContinued } from '../terminal/screen.ts';
import { backgroundQuestion, endOnErrors, endOnSignals, type Question } from '../terminal/terminal.ts';

/** The first events: the article in the layout that was asked for, and whatever there is to say at once. */
function begin(
  store: Store,
  first: Event,
  { invocation }: Context,
  problems: readonly Problem[],
  notice: string | undefined,
): void {
  const asked = invocation.options.layout;
  store.dispatch(first.type === 'opened' && asked ? { ...first, view: { ...first.view, layout: asked } } : first);
  if (problems.length > 0) store.dispatch({ type: 'failed', problems });
  if (notice !== undefined) store.dispatch({ type: 'noticed', notice: { code: notice } });
}

/** What is open to begin with, and the keyboard; or the exit code where there is nothing to read, or no way to type. */
async function openWithKeys(
  context: Context,
  database: ReadingDatabase,
): Promise<{ readonly first: Event; readonly keyboard: Keyboard } | number> {
  // Opening may take long, and keys are not to be echoed meanwhile; but a text that is typed is read from there first.
  const early = context.invocation.operands.includes(STANDARD_INPUT) ? undefined : takeKeyboard();
  const first = await opening(context, database);
  const keyboard = early ?? takeKeyboard();
  if (first.type !== 'failed' && keyboard !== undefined) return { first, keyboard };
  keyboard?.release();
  return complain(context, first.type === 'failed' ? first.problems : [{ code: 'open.no-keys' }], EXIT.failed);
}

/** The terminal as effects ask for it; there is a screen once the renderer is loaded. */
const terminalOf = (screen: () => Screen | undefined, question: Question): Terminal => ({
  quit: code => void question.answered().then(() => screen()?.quit(code)),
  suspend: () => screen()?.suspend(stopUntilContinued),
  redraw: () => screen()?.suspend(async () => {}),
  write: async text => {
    const { writeInEditor } = await import('./editor.ts');
    let written: Result<string> = success(text);
    await screen()?.away(async () => {
      written = writeInEditor(text);
    });
    return written;
  },
  control: sequence => void process.stdout.write(sequence),
});

/** Opens an article on the full screen and stays until one quits; an exit code comes out only where it cannot begin. */
export async function read(context: Context): Promise<number | undefined> {
  const troubles: Trouble[] = [];
  let tell = (trouble: Trouble): void => void troubles.push(trouble);
  const database = openReadingDatabase(context.places.state, trouble => tell(trouble));
  const begun = await openWithKeys(context, database);
  if (typeof begun === 'number') return begun;
  const { first, keyboard } = begun;
  const isFirstStart = database.recent().length === 0;
  const { state, problems, ask } = initialState(context);
  const given = givenFor(context);
  let screen: Screen | undefined;
  const question = backgroundQuestion();
  const terminal = terminalOf(() => screen, question);
  const performer = performerFor(context, database, given.hanja, terminal, event => store.dispatch(event));
  // What the first events ask for, loading and all, waits until the first frame is out.
  const waiting: Effect[] = [];
  let perform = (effect: Effect): void => void waiting.push(effect);
  const surroundings = { ...given, measure: createMeasure(context.messages, given) };
  const store: Store = createStore({ ...state, queries: database.queries() }, surroundings, effect => perform(effect));
  const notice =
    troubles[0] === undefined
      ? isFirstStart && context.invocation.subcommand === 'read'
        ? 'first'
        : undefined
      : `trouble.${troubles[0]}`;
  begin(store, first, context, [...context.problems, ...placeInSettings(context.settingsPath, problems)], notice);
  if (context.invocation.subcommand === 'shelf') performer.perform({ type: 'shelve' });
  tell = trouble => store.dispatch({ type: 'noticed', notice: { code: `trouble.${trouble}` } });
  process.on('exit', () => {
    performer.flush();
    database.close();
  });
  endOnSignals(() => screen);
  const onError = endOnErrors(
    () => screen,
    error => crashReport({ ...context, t: context.messages(store.state().locale) }, error),
  );
  const onReply = (reply: string): void => {
    const theme = question.hear(reply);
    if (theme !== undefined) store.dispatch({ type: 'themed', theme });
  };
  keyboard.hear({ onReply, isAnswering: question.isOpen });
  const drawn = (frame: typeof firstFrame, now: State): string => frame(now, given.tools, context.messages(now.locale));
  const draw = (frame: typeof firstFrame) => () => void process.stdout.write(drawn(frame, store.state()));
  draw(firstFrame)();
  await answerEarlyKeys(keyboard, store, draw(wholeFrame));
  perform = performer.perform;
  waiting.forEach(perform);
  // Keys ask for little from here on: V8 is to sweep sooner rather than let its memory grow.
  setFlagsFromString('--optimize-for-size');
  screen = (await show({ store, given, messages: context.messages, keyboard, onError }).catch(onError)) ?? undefined;
  if (ask) question.ask();
  readAhead(store, surroundings, now => drawn(wholeFrame, now));
  (await import('../../library/files/sweep.ts')).sweep(context.places);
  return undefined;
}
