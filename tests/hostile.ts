/** Texts that a terminal would act on or that a reader could not see, made by rule; and what shows that one got through. */

const ESC = '\u001B';
const BEL = '\u0007';
const ENDS = [BEL, `${ESC}\\`, '\u009C', ''];
/** Begin a control sequence, an operating system command and the other strings, in seven bits and in eight. */
const CSI = [`${ESC}[`, '\u009B'];
const OSC = [`${ESC}]`, '\u009D'];
const STRINGS = ['P', 'X', '^', '_'].flatMap(name => [ESC + name, String.fromCharCode(name.charCodeAt(0) + 0x40)]);

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const crossed = (starts: readonly string[], middles: readonly string[], ends: readonly string[]): string[] =>
  starts.flatMap(start => middles.flatMap(middle => ends.map(end => start + middle + end)));

/** Title, icon, palette, folder, link, colours, notification, clipboard, pointer, files. */
const COMMANDS = [
  '0;pwned',
  '1;pwned',
  '2;pwned',
  '4;1;rgb:ff/00/00',
  '4;1;?',
  '7;file:///tmp',
  '8;;https://example.org',
  '9;pwned',
  '10;?',
  '11;#ff0000',
  '11;?',
  '12;?',
  '22;hand',
  '50;pwned',
  '52;c;cHduZWQ=',
  '52;c;?',
  '104',
  '133;A',
  '777;notify;pwned;pwned',
  '1337;File=name=cHduZWQ=:cHduZWQ=',
];
/** Moving, erasing, scrolling, colour, modes, questions about the terminal, its size, its state. */
const SEQUENCES = [
  ...'ABCDEFGHIJKLMPSTXZ@`abdefg'.split('').map(final => `9${final}`),
  '2J',
  '3J',
  '31m',
  '38;5;196m',
  '7m',
  '5n',
  '6n',
  '?6n',
  'c',
  '>c',
  '=c',
  '14t',
  '18t',
  '21t',
  '8;1;1t',
  '?25l',
  '?47h',
  '?1049l',
  '?2004l',
  '?1000h',
  '?9001h',
  '!p',
  '4h',
  '20h',
  '5 q',
  '1$r',
  '200~q',
  '201~q',
  '>4;2m',
  '?u',
];
const MESSAGES = ['$qm', '1$tx', '+q544e', '{x', 'Gi=1,a=q', 'pwned'];

const INVISIBLE = [
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x206f),
  0x61c,
  0xad,
  0x34f,
  0x115f,
  0x1160,
  0x17b4,
  0x17b5,
  ...range(0x180b, 0x180f),
  0x2028,
  0x2029,
  0x3164,
  0xffa0,
  0xfeff,
  0xfff9,
  0xfffb,
  ...range(0xfe00, 0xfe0f),
  ...range(0xe0001, 0xe0001),
  ...range(0xe0020, 0xe007f),
  ...range(0xe0100, 0xe0110),
  0xe000,
  0xf0000,
  0x10ffff,
  0xfffe,
  0x1d173,
];

/** Every payload; line breaks are not among them, since they end a line in any file. */
export const PAYLOADS: readonly string[] = [
  ...crossed(CSI, SEQUENCES, ['']),
  ...crossed(OSC, COMMANDS, ENDS),
  ...crossed(STRINGS, MESSAGES, [`${ESC}\\`, '']),
  ...[...'78DEHMNOZc=>'].map(final => ESC + final),
  ...[...'()*+'].map(set => `${ESC}${set}0`),
  ...[...range(0, 9), 11, 12, ...range(14, 31), ...range(0x7f, 0x9f)].map(code => String.fromCharCode(code)),
  ...INVISIBLE.map(code => `a${String.fromCodePoint(code)}b`),
  ...[0x300, 0x323, 0x489, 0x20dd, 0x302e].map(code => `o${String.fromCodePoint(code).repeat(40)}`),
  ...['\uD800', '\uDFFF', 'a\uDC00b'],
  ...['\u202Egpj.exe', '\u2066 \u2069 // \u202E', `${ESC}[${ESC}[31m`, `${ESC}${ESC}]0;x${BEL}`, '\b\b\b\bx'],
];

/** Bytes that are no UTF-8: C1 alone, controls in overlong forms, cut, surrogates, past the end; each begins a sequence somewhere. */
export const BROKEN: readonly Buffer[] = [
  [0x9b, 0x33, 0x31, 0x6d],
  [0x9d, 0x30, 0x3b, 0x78, 0x9c],
  [0x90, 0x71, 0x9c],
  [0xc0, 0x9b, 0x5b, 0x32, 0x4a],
  [0xc1, 0x9b],
  [0xe0, 0x80, 0x9b, 0x5d, 0x30, 0x3b, 0x78],
  [0xf0, 0x80, 0x80, 0x9b],
  [0xf8, 0x80, 0x80, 0x80, 0x9b],
  [0xfc, 0x80, 0x80, 0x80, 0x80, 0x9b],
  [0xe0, 0x82, 0x9b],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xc2],
  [0xe2, 0x80],
  [0xf0, 0x9f, 0x91],
  [0x80],
  [0xbf, 0xbf],
  [0xfe, 0xff],
  [0xff, 0xfe, 0x1b, 0x00],
  [0xc2, 0x1b, 0x5d, 0x30, 0x3b, 0x78, 0x07],
  [0xe2, 0x1b, 0x5b, 0x36, 0x6e],
].map(bytes => Buffer.from(bytes));

/** The marks around the n-th payload, which have to stay whole. */
export const marks = (at: number): readonly [string, string] => [`q${at}w`, `w${at}q`];

/** The payload between its marks. */
export const marked = (payload: string, at: number): string => marks(at).join(` ${payload} `);

/** Payloads in lots of so many, as running text. */
export const lots = (size: number): string[] =>
  Array.from({ length: Math.ceil(PAYLOADS.length / size) }, (_, lot) =>
    PAYLOADS.slice(lot * size, (lot + 1) * size)
      .map((payload, at) => marked(payload, lot * size + at))
      .join(' '),
  );

/** What the program itself sends: styles, places, erasing, the alternate screen, the cursor, pastes, whole frames; its questions. */
const OWN =
  /\u001B\[(?:[\d;]*[mHABCDEFGKJ]|\?(?:25|1049|2004|2026)[hl]|c)|\u001B\]11;\?\u001B\\|\u001B\]52;c;[\w+/=]*\u0007/gu;
const ACTIVE =
  /[\p{C}\p{Zl}\p{Zp}]|[\u115F\u1160\u3164\uFFA0]|\u034F|[\u17B4\u17B5]|[\u180B-\u180F]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]|\p{M}{9}/u;

/** The first thing in an output that a terminal could act on or nobody could see, with what stands around it; tabs part columns. */
export function leak(output: string): string | undefined {
  const text = output
    .replace(OWN, '')
    .replace(/\r?\n|\t/gu, ' ')
    .replace(/\r/gu, '');
  const found = ACTIVE.exec(text);
  return found ? JSON.stringify(text.slice(Math.max(0, found.index - 30), found.index + 30)) : undefined;
}
