import * as v from 'valibot';
import { SEVERITIES } from '../../domain/check/finding.ts';
import type { FineMark } from '../../domain/check/fine.ts';
import { CHECK_IDS } from '../../domain/check/index.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from '../../domain/check/settings.ts';
import { type Result, success } from '../../domain/problem.ts';
import { readJson, text } from '../json.ts';

/** `checks.json`: which checks an article is put to, their thresholds, and findings that were found to be fine. */
export const checksSchema = v.strictObject({
  $schema: v.optional(v.string()),
  off: v.optional(v.array(v.picklist(CHECK_IDS))),
  severities: v.optional(v.record(v.picklist(CHECK_IDS), v.picklist(SEVERITIES))),
  lengthDeviations: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(20))),
  lengthLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  fine: v.optional(
    v.array(
      // What a newer version says of a mark besides is kept as it is.
      v.looseObject({
        check: text,
        code: text,
        quotes: v.array(
          v.looseObject({
            side: v.picklist(['source', 'target']),
            exact: text,
            prefix: v.optional(text),
            suffix: v.optional(text),
          }),
        ),
      }),
    ),
  ),
});

/** What `checks.json` says. */
export interface ArticleChecks {
  readonly settings: CheckSettings;
  readonly fine: readonly FineMark[];
}

/** What holds for an article without the file. */
export const USUAL_CHECKS: ArticleChecks = { settings: DEFAULT_SETTINGS, fine: [] };

/** The settings and marks of an article, or the mistakes in them. */
export function readChecksJson(json: string): Result<ArticleChecks> {
  const read = readJson(checksSchema, json);
  if (!read.ok) return read;
  const { off, severities, lengthDeviations, lengthLeast, fine = [] } = read.value;
  return success({
    settings: {
      off: off ?? DEFAULT_SETTINGS.off,
      severities: severities ?? DEFAULT_SETTINGS.severities,
      lengthDeviations: lengthDeviations ?? DEFAULT_SETTINGS.lengthDeviations,
      lengthLeast: lengthLeast ?? DEFAULT_SETTINGS.lengthLeast,
    },
    fine,
  });
}
