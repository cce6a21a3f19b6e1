import { openSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { ReadStream } from 'node:tty';
import { mayBeKey, partReplies } from '../../app/keys/terminal-replies.ts';

/** How long the rest of an Escape sequence may take on a slow line, in milliseconds, before Escape counts as a key. */
const ESCAPE_WAIT = 50;
/** The same for the answer to a question, which is dropped if it does not end. */
const REPLY_WAIT = 1000;

/** The name of the terminal that the program was started from, whatever its input and output are. */
const TERMINAL = process.platform === 'win32' ? 'CONIN$' : '/dev/tty';

/** Where keys come from: standard input, or, where that is something else or was read to its end, the terminal itself. */
function keySource(): ReadStream | undefined {
  if (process.stdin.isTTY && !process.stdin.readableEnded) return process.stdin;
  try {
    return new ReadStream(openSync(TERMINAL, 'r'));
  } catch {
    return undefined;
  }
}

/** Who hears what the terminal itself sends. */
interface Listener {
  readonly onReply: (reply: string) => void;
  /** Whether an answer may be on its way: what begins like one is then waited for longer. */
  readonly isAnswering: () => boolean;
}

/** The keys that a person presses, without what the terminal answers; stands in for standard input. */
export class Keyboard extends PassThrough {
  readonly isTTY = true;
  readonly #terminal: ReadStream;
  #listener: Listener | undefined;
  readonly #decoder = new TextDecoder();
  #held = '';
  #timer: NodeJS.Timeout | undefined;

  /**
   * Takes the terminal over at once, so that keys typed before the first frame are neither echoed nor lost; until they
   * are heard, ^C interrupts as it does everywhere.
   */
  constructor(terminal: ReadStream) {
    super();
    this.#terminal = terminal;
    terminal.setRawMode(true);
    terminal.on('data', bytes =>
      this.#take(typeof bytes === 'string' ? bytes : this.#decoder.decode(bytes, { stream: true })),
    );
    terminal.on('end', () => this.end());
    terminal.on('error', () => this.end());
  }

  #take(text: string): void {
    clearTimeout(this.#timer);
    const { keys, replies, held } = partReplies(this.#held + text);
    this.#held = held;
    if (this.#listener === undefined && keys.includes('\u0003')) process.kill(process.pid, 'SIGINT');
    if (keys !== '') this.write(keys);
    for (const reply of replies) this.#listener?.onReply(reply);
    // After a pause of our own the rest may be there already, unread: it is read before what is put off goes on.
    const release = () => setImmediate(() => this.#release(held));
    const isKey = mayBeKey(held) && this.#listener?.isAnswering() !== true;
    if (held !== '') this.#timer = setTimeout(release, isKey ? ESCAPE_WAIT : REPLY_WAIT);
  }

  #release(held: string): void {
    if (this.#held !== held) return;
    if (mayBeKey(this.#held)) this.write(this.#held);
    this.#held = '';
  }

  /** From now on every key is for the reader. */
  hear(listener: Listener): void {
    this.#listener = listener;
  }

  /** Gives the terminal back. */
  release(): void {
    this.#terminal.setRawMode(false);
    this.#terminal.destroy();
  }

  setRawMode(mode: boolean): this {
    this.#terminal.setRawMode(mode);
    return this;
  }

  ref(): this {
    this.#terminal.ref();
    return this;
  }

  unref(): this {
    this.#terminal.unref();
    return this;
  }
}

/** The keyboard, taken over; none where there is no terminal to type at. */
export function takeKeyboard(): Keyboard | undefined {
  const source = keySource();
  return source && new Keyboard(source);
}
