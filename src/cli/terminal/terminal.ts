import { setTimeout as wait } from 'node:timers/promises';
import { backgroundLightness } from '../../app/keys/terminal-replies.ts';
import type { Screen } from '../../app/layout/geometry.ts';
import type { ThemeName } from '../../app/state.ts';
import type { Settings } from '../../library/settings-file.ts';
import { EXIT } from '../output.ts';

/** Asks for the background's colour (OSC 11); the question behind it is one that every terminal answers, which fences it. */
const ASK_BACKGROUND = '\u001B]11;?\u001B\\\u001B[c';
/** Device attributes: the answer that comes last. */
const FENCE = /^\u001B\[\?[\d;]*c$/u;
/** How long an answer about the background may be on its way, in milliseconds; not every terminal knows the question. */
const ON_ITS_WAY = 3000;
/** How long the end of the program waits for an answer that is still on its way, in milliseconds. */
const LINGER = 80;

/** A question to the terminal about its background. */
export interface Question {
  /** Asks; what it answers comes by way of `hear`. */
  readonly ask: () => void;
  /** The theme that a reply tells, if it does. */
  readonly hear: (reply: string) => ThemeName | undefined;
  /** Whether what tells the theme may still be on its way. */
  readonly isOpen: () => boolean;
  /** Until the answer has come, so that none of it reaches the shell; no longer than a moment. */
  readonly answered: () => Promise<unknown>;
}

/** The question about the background, asked once. */
export function backgroundQuestion(): Question {
  let open: (() => void) | undefined;
  let answer: Promise<void> = Promise.resolve();
  let until = 0;
  return {
    ask: () => {
      until = performance.now() + ON_ITS_WAY;
      answer = new Promise(resolve => {
        open = resolve;
      });
      process.stdout.write(ASK_BACKGROUND);
    },
    hear: reply => {
      if (FENCE.test(reply)) open?.();
      const lightness = open && backgroundLightness(reply);
      if (lightness !== undefined) until = 0;
      return lightness === undefined ? undefined : lightness > 0.5 ? 'light' : 'dark';
    },
    isOpen: () => performance.now() < until,
    answered: () => Promise.race([answer, wait(LINGER)]),
  };
}

/** The window's size; a terminal that does not know its own is taken for the usual one. */
export const screenSize = (): Screen => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 });

/** Node asks for the size on SIGWINCH only, which the kernel does not send to a job that is stopped meanwhile. */
export function refreshSize(): void {
  const output: NodeJS.WriteStream & { readonly _refreshSize?: () => void } = process.stdout;
  output._refreshSize?.();
}

/** Background colours of `COLORFGBG` that are light. */
const LIGHT: readonly string[] = ['7', '15'];

/** The theme to begin with, and whether the terminal is still to be asked. */
export function chooseTheme(
  asked: Settings['theme'],
  environment: NodeJS.ProcessEnv,
): { readonly theme: ThemeName; readonly ask: boolean } {
  if (asked !== undefined && asked !== 'auto') return { theme: asked, ask: false };
  if (environment.NO_COLOR) return { theme: 'none', ask: false };
  const background = /;(\d+)$/u.exec(environment.COLORFGBG ?? '')?.[1];
  if (background !== undefined) return { theme: LIGHT.includes(background) ? 'light' : 'dark', ask: false };
  return { theme: 'plain', ask: true };
}

/** Signals that end the program, with the exit code that a shell gives each. */
export const SIGNALS = [
  ['SIGTERM', 143],
  ['SIGHUP', EXIT.hungUp],
  ['SIGINT', 130],
] as const;
/** Undoes the first frame, where the renderer is not there yet to do so. */
const LEAVE_SCREEN = '\u001B[?25h\u001B[?1049l';

/** Ends the program on an error of its own: the terminal first, then what there is to say of it. */
export function endOnErrors(
  screen: () => { readonly leave: () => void } | undefined,
  report: (error: unknown) => readonly string[],
): (error: unknown) => void {
  const fail = (error: unknown): void => {
    const shown = screen();
    if (shown) shown.leave();
    else process.stdout.write(LEAVE_SCREEN);
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
    process.stderr.write(`${report(error).join('\n')}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  return fail;
}

/** Ends the program on a signal by way of the screen, which restores the terminal; without one yet, at once. */
export function endOnSignals(screen: () => { readonly quit: (code: number) => Promise<void> } | undefined): void {
  for (const [signal, code] of SIGNALS) {
    process.on(signal, () => {
      const shown = screen();
      if (shown) return void shown.quit(code);
      process.stdout.write(LEAVE_SCREEN);
      process.exit(code);
    });
  }
}
