import type { ShelfRow } from '../../src/app/layer.ts';
import { titleSearch } from '../../src/app/shelf/shelf-rows.ts';
import { toPrintable } from '../../src/domain/text/printable.ts';
import type { Reader } from './reader.ts';

/** The time at which the shelf of the tests is opened, in whatever zone they run. */
export const NOW = new Date(2026, 10, 26, 12).getTime();
const DAY = 86_400_000;

/** What a row is drawn from: how many days ago it was read, and its bead and beads, if it ever was. */
interface Drawn {
  readonly ko: string;
  readonly en: string;
  readonly source?: string;
  readonly beads?: number;
  readonly read?: readonly [days: number, bead: number];
  readonly own?: boolean;
  readonly broken?: boolean;
}

/** A row of the shelf by its id. */
export const shelfRow = (
  id: string,
  { ko, en, source = '', beads, read, own = true, broken = false }: Drawn,
): ShelfRow => ({
  id,
  title: { ko: toPrintable(ko), en: toPrintable(en) },
  source: { ko: toPrintable(source), en: toPrintable(source) },
  ...(beads !== undefined && { beads }),
  ...(read && { bead: read[1], readAt: NOW - read[0] * DAY }),
  isOwn: own,
  isBroken: broken,
});

/** Five articles in every state: read today, before, long ago, never; one that ships, and one with a mistake. */
export const SHELF: readonly ShelfRow[] = [
  shelfRow('several-cards', {
    ko: '여러 패를 꺼내 든 평양',
    en: 'Pyongyang Plays Several Cards',
    source: '편집부',
    beads: 28,
    own: false,
  }),
  shelfRow('broken', { ko: 'broken', en: 'broken', broken: true }),
  shelfRow('market', {
    ko: '새벽 시장은 여전히 불을 밝힌다',
    en: 'The Dawn Market Keeps Its Lights On',
    source: 'ko.md, en.md',
    beads: 12,
    read: [0, 5],
  }),
  shelfRow('river', {
    ko: '강을 건너는 법',
    en: 'How to Cross a River, and Other Things That One Learns Late',
    source: 'river.tmx',
    beads: 210,
    read: [3, 209],
  }),
  shelfRow('winter', { ko: '긴 겨울', en: 'A Long Winter', source: 'winter.tsv', beads: 40, read: [40, 3] }),
];

/** The shelf opened in a reader, as when its key is pressed. */
export const onShelf = (reader: Reader, rows: readonly ShelfRow[] = SHELF): Reader =>
  reader.happen({ type: 'shelved', rows, search: titleSearch(rows), now: NOW });
