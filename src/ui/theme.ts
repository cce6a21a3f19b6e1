import type { TextProps } from 'ink';
import type { ThemeName } from '../app/state.ts';

/** What a piece of the screen is. Every role is told apart by more than its colour: by weight, underline or a sign. */
export type Role =
  | 'text'
  | 'quiet'
  | 'kicker'
  | 'headline'
  | 'heading'
  | 'deck'
  | 'caption'
  | 'byline'
  | 'sentence'
  | 'term'
  | 'current'
  | 'answer'
  | 'hanja'
  | 'placeholder'
  | 'bar'
  | 'mark'
  | 'status'
  | 'title'
  | 'key'
  | 'notice'
  | 'border'
  | 'selected'
  | 'match'
  | 'finding';

/** How a span is drawn. */
export type Style = Pick<
  TextProps,
  'color' | 'backgroundColor' | 'bold' | 'italic' | 'underline' | 'inverse' | 'dimColor'
>;

/** The styles of a theme, from the sixteen colours that users remap; text that is read is in their own foreground. */
export type Theme = Readonly<Record<Role, Style>>;

/** Without any colour: what all themes begin from. */
const NONE: Theme = {
  text: {},
  quiet: {},
  kicker: {},
  headline: { bold: true },
  heading: { bold: true },
  deck: { italic: true },
  caption: { italic: true },
  byline: {},
  sentence: { bold: true },
  term: { underline: true },
  current: { inverse: true },
  answer: { inverse: true },
  hanja: { bold: true },
  placeholder: {},
  bar: { bold: true },
  mark: { bold: true },
  status: {},
  title: { bold: true },
  key: { bold: true },
  notice: { bold: true },
  border: {},
  selected: { inverse: true },
  match: { bold: true, underline: true },
  finding: { italic: true, underline: true },
};

/** Colours for signs only, readable on either background. */
const PLAIN: Theme = { ...NONE, quiet: { dimColor: true } };

/** Every theme by its name. */
const THEMES: Readonly<Record<ThemeName, Theme>> = {
  none: NONE,
  plain: PLAIN,
  dark: {
    ...PLAIN,
    kicker: { color: 'cyan' },
    headline: { bold: true },
    heading: { bold: true, color: 'yellow' },
    bar: { color: 'cyan' },
    mark: { color: 'yellow', bold: true },
    key: { color: 'cyan', bold: true },
    border: { color: 'cyan' },
    match: { color: 'yellow', underline: true },
    finding: { color: 'red', underline: true },
  },
  light: {
    ...PLAIN,
    kicker: { color: 'blue' },
    heading: { bold: true, color: 'blue' },
    bar: { color: 'blue' },
    mark: { color: 'magenta', bold: true },
    key: { color: 'blue', bold: true },
    border: { color: 'blue' },
    match: { color: 'magenta', underline: true },
    finding: { color: 'red', underline: true },
  },
  contrast: {
    ...NONE,
    bar: { bold: true, inverse: true },
    status: { inverse: true },
  },
};

/** The style of a span: that of its roles, the later over the earlier. What is quiet has no colour: dimmed ones are hard to read. */
export function styleOf(theme: ThemeName, roles: readonly Role[]): Style {
  const { color, ...style }: Style = Object.assign({}, ...roles.map(role => THEMES[theme][role]));
  return color === undefined || roles.includes('quiet') ? style : { ...style, color };
}
