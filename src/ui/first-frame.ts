import type { Tools } from '../app/article/reading.ts';
import type { State } from '../app/state.ts';
import type { Translate } from './messages.ts';
import { screenRows } from './screen.ts';
import { styledRow } from './styled.ts';

/** A frame as what a terminal is sent, from the corner of the screen and back to it. */
export function wholeFrame(state: State, tools: Tools, t: Translate): string {
  const rows = screenRows(state, tools, t).map(row => styledRow(row, state.theme));
  return `\u001B[H${rows.join('\r\n')}\u001B[H`;
}

/**
 * The first frame, as what a terminal is sent: the alternate screen, the rows, and the cursor put back to the corner,
 * where the renderer begins to draw the same rows anew. Loading the renderer takes several times as long as all that
 * comes before it, and a reader can read meanwhile.
 */
export const firstFrame = (state: State, tools: Tools, t: Translate): string =>
  `\u001B[?1049h\u001B[?25l${wholeFrame(state, tools, t)}`;
