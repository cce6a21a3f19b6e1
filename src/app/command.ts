import type { Tools } from './article/reading.ts';
import type { Step } from './events.ts';
import type { Layer } from './layer.ts';
import type { Catalogue } from './palette.ts';
import type { State } from './state.ts';

/** Where a command stands in the help screen. */
export type Group =
  | 'moving'
  | 'reading'
  | 'terms'
  | 'pop-up'
  | 'places'
  | 'checking'
  | 'finding'
  | 'aligning'
  | 'program'
  | 'shelf'
  | 'list'
  | 'field';

/** The groups in the order of the help screen. */
export const GROUPS: readonly Group[] = [
  'moving',
  'reading',
  'terms',
  'pop-up',
  'places',
  'checking',
  'finding',
  'aligning',
  'program',
  'shelf',
  'list',
  'field',
];

/** Rows that a layer has in all, and how many of them are shown at once. */
export interface Extent {
  readonly rows: number;
  readonly shown: number;
}

/** The drawing side's word on a layer's size: only there are its sentences known. */
export type Measure = (state: State, layer: Layer) => Extent;

/** What a command may lean on besides the state. */
export interface Context {
  readonly tools: Tools;
  /** The palette's titles, put into words when they are first asked for. */
  readonly catalogue: () => Catalogue;
  readonly commands: readonly Command[];
  /** How large a layer is when it is drawn. */
  readonly measure: Measure;
  /** The number typed before it, if any. */
  readonly count: number | undefined;
}

/** What a key means. Its title is the message `command.<id>`; a reason is a message under `unavailable.`. */
export interface Command {
  readonly id: string;
  readonly group: Group;
  /** Why it cannot be used now, if it cannot. */
  readonly unavailable?: (state: State, context: Context) => string | undefined;
  readonly run: (state: State, context: Context) => Step;
}

/** The reason of commands that need an open article. */
export const needsArticle = (state: State): string | undefined => (state.open ? undefined : 'article');
