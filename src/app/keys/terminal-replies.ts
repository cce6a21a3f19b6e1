/*
 * What a terminal sends of its own accord (answers to questions, focus and mouse reports) comes down the same line as
 * the keys, and may come in parts. This parts the two:
 *
 *   j ESC]11;rgb:1c1c/1c1c/1c1cESC\ k      keys: j k    replies: ]11;rgb:…    held: nothing
 *   j ESC]11;rgb:1c                        keys: j      held until the rest comes
 */

/** A stretch of input, parted. `held` is the beginning of a sequence whose rest has not come. */
export interface Parted {
  readonly keys: string;
  readonly replies: readonly string[];
  readonly held: string;
}

/** Strings that only a terminal sends: OSC, DCS, SOS, PM and APC up to their end. */
const STRING = /^\u001B[\]PX^_][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)/u;
/** Device attributes, modes, cursor positions, focus and mouse reports. */
const REPORT = /^\u001B\[(?:[?>=][\d;:$]*[a-zA-Z]|\d+;\d+R|\d+(?:;\d+)*[nt]|[IO]|<[\d;]+[Mm]|M[\s\S]{3})/u;
const UNFINISHED = /^\u001B(?:[\]PX^_][^\u0007\u001B\u009C]*\u001B?|\[[?>=<]?[\d;:$]*|\[M[\s\S]{0,2}|)$/u;

/** The keys, the replies and what is held back of `input`; a sequence that is no reply goes to the keys. */
export function partReplies(input: string): Parted {
  let keys = '';
  const replies: string[] = [];
  for (let rest = input; rest !== ''; ) {
    const start = rest.indexOf('\u001B');
    if (start < 0) return { keys: keys + rest, replies, held: '' };
    keys += rest.slice(0, start);
    rest = rest.slice(start);
    const reply = (STRING.exec(rest) ?? REPORT.exec(rest))?.[0];
    if (reply === undefined && UNFINISHED.test(rest)) return { keys, replies, held: rest };
    if (reply === undefined) keys += rest.slice(0, 1);
    else replies.push(reply);
    rest = rest.slice(reply?.length ?? 1);
  }
  return { keys, replies, held: '' };
}

/** Whether held input may still be a key: a lone Escape, or one that begins a key's sequence. */
export const mayBeKey = (held: string): boolean => held === '\u001B';

/** The background's lightness from 0 to 1 in an answer to OSC 11, undefined for any other reply (xterm's `rgb:` form). */
export function backgroundLightness(reply: string): number | undefined {
  const channels = /^\u001B\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/iu.exec(reply)?.slice(1);
  if (channels === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.map(hex => Number.parseInt(hex, 16) / (16 ** hex.length - 1));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
