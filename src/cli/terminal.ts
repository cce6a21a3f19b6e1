import type { Screen } from '../app/layout/geometry.ts';
import type { ThemeName } from '../app/state.ts';
import type { Settings } from '../library/settings-file.ts';

/** Asks for the background's colour (OSC 11); the question behind it is one that every terminal answers, which fences it. */
export const ASK_BACKGROUND = '\u001B]11;?\u001B\\\u001B[c';

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
const SIGNALS = [
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGINT', 130],
] as const;
/** Undoes the first frame, where the renderer is not there yet to do so. */
const LEAVE_SCREEN = '\u001B[?25h\u001B[?1049l';

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
