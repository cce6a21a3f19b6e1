import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The launcher, as an installed `narani` runs it. */
export const NARANI: readonly string[] = [process.execPath, join(ROOT, 'bin/narani.js')];

export interface Options {
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder of the reader's own data; a new one unless given. */
  readonly home?: string;
  /** Whether the folder outlives the session; it goes with it unless so. */
  readonly keepHome?: boolean;
  /** Whether nothing is shown of what the program writes: an emulator at work would stretch what is timed. */
  readonly unseen?: boolean;
}

/** What one cell of the screen shows. */
export interface StyledCell {
  readonly text: string;
  readonly colour: number | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
}

/** A folder that stands in for a person's home. */
export const newHome = (): string => mkdtempSync(join(tmpdir(), 'narani-'));

/** A program in a real pseudo-terminal, seen through a real emulator. */
export class Session {
  readonly home: string;
  readonly #pty: IPty;
  readonly #keepsHome: boolean;
  readonly #terminal: InstanceType<typeof headless.Terminal>;
  /** Everything that the program wrote. */
  output = '';
  exitCode: number | undefined;
  readonly ended: Promise<number>;

  constructor({
    command = NARANI,
    args = [],
    columns = 100,
    rows = 30,
    env = {},
    home = newHome(),
    keepHome = false,
    unseen = false,
  }: Options = {}) {
    this.home = home;
    this.#keepsHome = keepHome;
    this.#terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
    const [file = '', ...rest] = [...command, ...args];
    this.#pty = spawn(file, rest, {
      name: 'xterm-256color',
      cols: columns,
      rows,
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8', TERM: 'xterm-256color', NARANI_HOME: home, ...env },
    });
    this.#pty.onData(data => {
      this.output += data;
      if (!unseen) this.#terminal.write(data);
    });
    // The emulator answers questions, as a terminal does.
    this.#terminal.onData(data => this.#pty.write(data));
    this.ended = new Promise(resolve =>
      this.#pty.onExit(({ exitCode, signal }) => {
        const code = signal ? 128 + signal : exitCode;
        this.exitCode = code;
        // The emulator takes in what it is given some time after: the screen is to hold all of it.
        this.#terminal.write('', () => resolve(code));
      }),
    );
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** The screen as a person sees it, a line each, without the spaces at line ends. */
  lines(): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from(
      { length: this.#terminal.rows },
      (_, y) => active.getLine(active.viewportY + y)?.translateToString(true) ?? '',
    );
  }

  /** The screen cell by cell, with styles; the second cell of a wide character is empty. */
  cells(): StyledCell[][] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, y) => {
      const line = active.getLine(active.viewportY + y);
      return Array.from({ length: this.#terminal.cols }, (_each, x): StyledCell => {
        const cell = line?.getCell(x);
        return {
          text: cell?.getWidth() === 0 ? '' : cell?.getChars() || ' ',
          colour: cell?.isFgPalette() ? cell.getFgColor() : undefined,
          bold: Boolean(cell?.isBold()),
          dim: Boolean(cell?.isDim()),
          italic: Boolean(cell?.isItalic()),
          underline: Boolean(cell?.isUnderline()),
          inverse: Boolean(cell?.isInverse()),
        };
      });
    });
  }

  screen(): string {
    return this.lines().join('\n');
  }

  /** Whether the alternate screen is on. */
  get isFullScreen(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  get cursor(): { readonly x: number; readonly y: number } {
    const { cursorX, cursorY } = this.#terminal.buffer.active;
    return { x: cursorX, y: cursorY };
  }

  type(keys: string): void {
    this.#pty.write(keys);
  }

  /** Sends bytes that need not be whole characters. */
  typeBytes(bytes: Buffer): void {
    // It takes bytes too, whatever its types say.
    this.#pty.write(bytes as unknown as string);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Closes the terminal, as a person closes its window. */
  hangUp(): void {
    (this.#pty as IPty & { destroy: () => void }).destroy();
  }

  kill(signal: string): void {
    this.#pty.kill(signal);
  }

  /** Lets the rest of a frame come, which may be read in pieces. */
  async #settle(): Promise<void> {
    for (let round = 0, before = -1; round < 20 && before !== this.output.length; round++) {
      before = this.output.length;
      await this.pause(5);
    }
  }

  /**
   * Waits until what is wanted is on the screen, and the rest of its frame; tells what is there instead when it does not
   * come.
   */
  async until(wanted: string | RegExp | ((session: Session) => boolean), within = 60_000): Promise<void> {
    const holds = () => {
      if (typeof wanted === 'function') return wanted(this);
      return typeof wanted === 'string' ? this.screen().includes(wanted) : wanted.test(this.screen());
    };
    const limit = performance.now() + within;
    while (!holds()) {
      if (performance.now() > limit) throw new Error(`not seen: ${wanted}\n${this.screen()}`);
      await this.pause(10);
    }
    await this.#settle();
  }

  /** What the program makes the terminal do from now on: titles that it sets, and answers that it asks for. */
  watch(): { readonly titles: string[]; readonly answers: string[] } {
    const done: { titles: string[]; answers: string[] } = { titles: [], answers: [] };
    this.#terminal.onTitleChange(title => done.titles.push(title));
    this.#terminal.onData(answer => done.answers.push(answer));
    return done;
  }

  /** Lets milliseconds pass. */
  pause(milliseconds: number): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, milliseconds));
  }

  /** Waits until nothing has been written for a while, in milliseconds. */
  async quiet(pause = 60): Promise<void> {
    for (let before = -1; before !== this.output.length; ) {
      before = this.output.length;
      await this.pause(pause);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.exitCode === undefined) this.#pty.kill('SIGKILL');
    await this.ended;
    if (!this.#keepsHome) rmSync(this.home, { recursive: true, force: true });
  }
}
