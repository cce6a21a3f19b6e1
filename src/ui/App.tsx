import { Box, Text, useApp, useCursor, useInput, usePaste } from 'ink';
import { memo, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { presses } from '../app/keys/keys.ts';
import type { ThemeName } from '../app/state.ts';
import type { Store } from '../app/store.ts';
import type { Locale } from '../domain/text/language.ts';
import { type Given, topPanel } from './layers.ts';
import type { Translate } from './messages.ts';
import type { Panel } from './panel.ts';
import { screenRows } from './screen.ts';
import type { SpanRow } from './spans.ts';
import { styledRow } from './styled.ts';

/** What the drawing side does for the effects, filled in while the program is on the screen. */
export interface Host {
  suspend: (whileAway: () => Promise<void>) => Promise<void>;
}

interface Props {
  readonly store: Store;
  readonly given: Given;
  readonly messages: (locale: Locale) => Translate;
  readonly host: Host;
}

/** One row of the screen, as one string: the renderer takes every piece apart that it is given, in each frame. */
const Line = memo(({ text }: { readonly text: string }): ReactNode => <Text wrap="truncate">{text || ' '}</Text>);

const Lines = ({ rows, theme }: { readonly rows: readonly SpanRow[]; readonly theme: ThemeName }): ReactNode =>
  rows.map((row, at) => <Line key={`${at}`} text={styledRow(row, theme)} />);

const Layer = ({ panel, theme }: { readonly panel: Panel; readonly theme: ThemeName }): ReactNode => (
  <Box position="absolute" left={panel.x} top={panel.y} flexDirection="column">
    <Lines rows={panel.rows} theme={theme} />
  </Box>
);

/** The whole program on the screen: the text, the status line, and the layers over them. */
export const App = ({ store, given, messages, host }: Props): ReactNode => {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const t = messages(state.locale);
  const { suspendTerminal } = useApp();
  const { setCursorPosition } = useCursor();
  const { columns, rows } = state.screen;
  useInput((input, key) => store.dispatch({ type: 'pressed', presses: presses(input, key, state.hangulKeys) }));
  usePaste(text => store.dispatch({ type: 'pasted', text }));
  useEffect(() => {
    host.suspend = whileAway => suspendTerminal(whileAway);
  }, [host, suspendTerminal]);
  const panel = topPanel(state, t, given);
  setCursorPosition(panel?.cursor);
  return (
    <Box width={columns} height={rows} flexDirection="column">
      <Lines rows={screenRows(state, given.tools, t)} theme={state.theme} />
      {panel && <Layer panel={panel} theme={state.theme} />}
    </Box>
  );
};
