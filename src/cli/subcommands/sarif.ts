/*
 * SARIF 2.1.0 (OASIS): one log with one run; each check is a rule, each finding a result with its places: the line where the
 * segment begins, where that can be told, and the segment as a logical location.
 */
import type { Finding, Severity } from '../../domain/check/finding.ts';
import { CHECKS } from '../../domain/check/index.ts';
import type { Translate } from '../../ui/messages.ts';

/** A place of a finding in a file: its segment from 1, and what stands there. */
export interface FilePlace {
  readonly file: string;
  readonly segment: number;
  /** The line where the segment begins, where that can be told. */
  readonly line?: number | undefined;
  readonly text: string;
}

/** A finding as it is told: its places in files, its sentence, and whether it was marked as fine. */
export interface Told {
  readonly finding: Finding;
  readonly places: readonly FilePlace[];
  readonly sentence: string;
  readonly fine: boolean;
}

/** The place to go to: that in the translation, where there is one, since that is what will be mended. */
export const mainPlace = ({ finding, places }: Told): FilePlace | undefined =>
  places[finding.places.findIndex(({ side }) => side === 'target')] ?? places[0];

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const rule = (t: Translate, id: string, severity: Severity) => ({
  id,
  shortDescription: { text: t.named('check', id) },
  defaultConfiguration: { level: LEVELS[severity] },
});

/** A path as a relative reference (RFC 3986). */
const uriOf = (path: string): string => path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

const location = ({ file, segment, line, text }: FilePlace) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    ...(line !== undefined && { region: { startLine: line } }),
  },
  logicalLocations: [{ name: String(segment), fullyQualifiedName: `${file}:${segment}`, kind: 'segment' }],
  message: { text },
});

const result = (told: Told) => {
  const { finding, places, sentence, fine } = told;
  const main = mainPlace(told);
  return {
    ruleId: finding.check,
    ruleIndex: CHECKS.findIndex(({ id }) => id === finding.check),
    level: LEVELS[finding.severity],
    message: { text: sentence },
    locations: main ? [location(main)] : [],
    relatedLocations: places.filter(place => place !== main).map(location),
    ...(fine && { suppressions: [{ kind: 'external', status: 'accepted' }] }),
    properties: { code: finding.code },
  };
};

/** A log of what was found. */
export const sarifLog = (t: Translate, told: readonly Told[], version: string) => ({
  $schema: SCHEMA,
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: { name: 'narani', version, rules: CHECKS.map(({ id, severity }) => rule(t, id, severity)) },
      },
      columnKind: 'utf16CodeUnits',
      results: told.map(result),
    },
  ],
});
