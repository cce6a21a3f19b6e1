import type { Found, Severity } from './finding.ts';
import type { BeadMaterial } from './material.ts';
import type { CheckSettings } from './settings.ts';
import type { Survey } from './survey.ts';

/** What a check looks at: a bead, and what is known of the article around it. */
export interface CheckContext {
  readonly bead: BeadMaterial;
  readonly survey: Survey;
  readonly settings: CheckSettings;
}

/** A rule. Its id is also the key of its name in `locales`, under `check.`. */
export interface Check {
  readonly id: string;
  /** That of its findings, unless one says otherwise. */
  readonly severity: Severity;
  /** Whether what it finds in a bead depends on other beads. */
  readonly wide?: boolean;
  readonly find: (context: CheckContext) => readonly Found[];
}
