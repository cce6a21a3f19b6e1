import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/text/language.ts';
import { type Beginning, Reader } from '../app/reader.ts';
import { ARTICLE } from './article.ts';
import { frame, signs } from './frame.ts';

/** A named state: how it comes about from the article of the stories. */
export interface Story {
  readonly title: string;
  /** A drawing of another article. */
  readonly article?: string;
  readonly keys?: string;
  readonly beginning?: Beginning;
  readonly after?: (reader: Reader) => void;
}

const WIDTHS = [60, 100, 160] as const;
const ROWS = 24;

/** A frame as it is kept: without the spaces at line ends, and beneath it what only a look tells. */
export const drawn = (reader: Reader): string =>
  `\n${[...frame(reader).map(line => line.trimEnd()), ...signs(reader)].join('\n')}\n`;

/** Draws each story at three widths in both languages, and holds the frames to those kept beside the test. */
export function tell(stories: readonly Story[]): void {
  describe.each(stories)('$title', ({ article = ARTICLE, keys = '', beginning, after }) => {
    test.each(WIDTHS.flatMap(columns => LOCALES.map(locale => [columns, locale] as const)))(
      'at %i columns in %s',
      (columns, locale) => {
        const reader = new Reader(article, { columns, rows: ROWS, locale, ...beginning }).press(keys);
        after?.(reader);
        const lines = frame(reader);
        expect(lines).toHaveLength(reader.state.screen.rows);
        for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(reader.state.screen.columns);
        expect(drawn(reader)).toMatchSnapshot();
      },
    );
  });
}
