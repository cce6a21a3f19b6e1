import { convertHangulToQwerty } from 'es-hangul';
import { graphemes } from '../../domain/text/graphemes.ts';

/**
 * One press. `names` are the keys that it stands for: one, or, for a committed Hangul syllable, the Latin keys that it
 * was typed with (바 is q k). `text` is what it would put into a text field.
 */
export interface Press {
  readonly names: readonly string[];
  readonly text?: string;
  /** Whether the names were read off a Korean keyboard layout. */
  readonly hangul?: boolean;
}

/** The flags that the renderer sets for keys that are no text. */
export type RawKey = Readonly<Record<RawFlag | 'ctrl' | 'meta' | 'shift', boolean>>;

type RawFlag =
  | 'upArrow'
  | 'downArrow'
  | 'leftArrow'
  | 'rightArrow'
  | 'pageUp'
  | 'pageDown'
  | 'home'
  | 'end'
  | 'return'
  | 'escape'
  | 'tab'
  | 'backspace'
  | 'delete';

/** The flags of text. */
export const NO_FLAGS: RawKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageUp: false,
  pageDown: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  tab: false,
  backspace: false,
  delete: false,
  ctrl: false,
  meta: false,
  shift: false,
};

const NAMED: readonly (readonly [RawFlag, string])[] = [
  ['upArrow', 'Up'],
  ['downArrow', 'Down'],
  ['leftArrow', 'Left'],
  ['rightArrow', 'Right'],
  ['pageUp', 'PgUp'],
  ['pageDown', 'PgDn'],
  ['home', 'Home'],
  ['end', 'End'],
  ['return', 'Enter'],
  ['escape', 'Esc'],
  ['tab', 'Tab'],
  ['backspace', 'Backspace'],
  ['delete', 'Delete'],
];

/** Whether a name is one that a press can have: a character, a named key, or one with Ctrl or Alt. */
export const isKeyName = (name: string): boolean =>
  (graphemes(name).length === 1 && !/^[\s\p{C}]/u.test(name)) ||
  /^(?:\^|Alt-)[A-Z]$/u.test(name) ||
  ['Space', 'Shift-Tab', ...NAMED.flatMap(([, named]) => [named, `^${named}`, `Alt-${named}`])].includes(name);

const CONTROLS: Readonly<Record<string, string>> = {
  '\r': 'Enter',
  '\n': 'Enter',
  '\r\n': 'Enter',
  '\t': 'Tab',
  '\x7f': 'Backspace',
  '\x1b': 'Esc',
  ' ': 'Space',
};

const HANGUL = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3\uffa1-\uffdc]/u;

/** The Latin keys of the two-set Korean layout that a Hangul grapheme is typed with. Half-width jamo count as full. */
function latinKeys(grapheme: string): string[] {
  const composed = grapheme.normalize(/[\uffa1-\uffdc]/u.test(grapheme) ? 'NFKC' : 'NFC');
  return [...convertHangulToQwerty(compatibility(composed))];
}

/** Conjoining jamo that stand alone, as the compatibility jamo of a keyboard. */
const compatibility = (text: string): string =>
  text
    .replace(/[\u1100-\u1112]/gu, jamo => 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'.charAt(jamo.charCodeAt(0) - 0x1100))
    .replace(/[\u1161-\u1175]/gu, jamo => String.fromCharCode(jamo.charCodeAt(0) - 0x1161 + 0x314f));

function pressOf(grapheme: string, hangulKeys: boolean): Press | undefined {
  const named = CONTROLS[grapheme];
  if (named === 'Space') return { names: [named], text: ' ' };
  if (named !== undefined) return { names: [named] };
  if (/^[\u0001-\u001a]$/u.test(grapheme)) return { names: [`^${String.fromCharCode(grapheme.charCodeAt(0) + 0x40)}`] };
  if (/^\p{C}/u.test(grapheme)) return undefined;
  if (hangulKeys && HANGUL.test(grapheme)) return { names: latinKeys(grapheme), text: grapheme, hangul: true };
  return { names: [grapheme], text: grapheme };
}

/** What the renderer hands over, as presses: a fast typist or a Korean input method sends several at once. */
export function presses(input: string, key: RawKey, hangulKeys: boolean): Press[] {
  const flag = NAMED.find(([name]) => key[name]);
  if (flag) return [{ names: [modified(flag[1], key)] }];
  if (key.ctrl) return /^[a-z]$/iu.test(input) ? [{ names: [`^${input.toUpperCase()}`] }] : [];
  if (key.meta) return /^[a-z]$/iu.test(input) ? [{ names: [`Alt-${input.toUpperCase()}`] }] : [];
  return graphemes(input).flatMap(grapheme => pressOf(grapheme.text, hangulKeys) ?? []);
}

function modified(name: string, key: RawKey): string {
  if (key.meta && name !== 'Esc') return `Alt-${name}`;
  if (key.ctrl) return `^${name}`;
  return key.shift && name === 'Tab' ? 'Shift-Tab' : name;
}
