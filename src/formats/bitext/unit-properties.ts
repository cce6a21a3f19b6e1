import type { BeadStatus } from '../../domain/bitext/alignment.ts';
import type { TranslationUnit } from './bitext-format.ts';
import { usualStatus } from './draft.ts';

const STATUSES: readonly BeadStatus[] = ['auto', 'confirmed', 'flagged'];

/** The status that a word is, if it is one. */
export const statusOf = (word: string | undefined): BeadStatus | undefined =>
  STATUSES.find(status => status === word?.trim().toLowerCase());

/** A score from 0 to 1, if a word is one. */
export const scoreOf = (word: string | undefined): number | undefined =>
  /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/u.test(word?.trim() ?? '') ? Number(word) : undefined;

/** A score as it is written. */
export const scoreText = (score: number): string => String(Math.round(score * 1e4) / 1e4);

/** What a unit says of itself besides its texts, by the names of the properties that carry it. */
export type Properties = Readonly<Record<string, string | undefined>>;

/** The properties that are worth telling. */
export const present = (properties: Properties): [string, string][] =>
  Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );

/** How a unit was paired, where that is not what is taken for granted. */
export const propertiesOf = (unit: TranslationUnit): Properties => ({
  'x-status': unit.status === usualStatus(unit) ? undefined : unit.status,
  'x-score': unit.score === undefined ? undefined : scoreText(unit.score),
});
