// Prints the figures, as ratios in one run where a time is meant: `npm run bench`, or `npm run bench -- keys`.
import { benchAlign } from './align.ts';
import { benchCandidates } from './candidates.ts';
import { benchChecks } from './checks.ts';
import { benchEndings } from './endings.ts';
import { benchKeys } from './keys.ts';
import { benchKill } from './kill.ts';
import { benchMemory } from './memory.ts';
import { benchPackage } from './package.ts';
import { benchSearch } from './search.ts';
import { benchSizes, benchStorms } from './sizes.ts';
import { benchStart } from './start.ts';
import { benchTerms } from './terms.ts';
import { benchTyping } from './typing.ts';

const BENCHES: Readonly<Record<string, () => unknown>> = {
  start: benchStart,
  keys: benchKeys,
  kill: benchKill,
  memory: benchMemory,
  sizes: benchSizes,
  storms: benchStorms,
  endings: benchEndings,
  typing: benchTyping,
  package: benchPackage,
  terms: () => console.table(benchTerms()),
  align: benchAlign,
  checks: () => benchChecks(),
  search: benchSearch,
  candidates: benchCandidates,
};

const asked = process.argv.slice(2).filter(each => !each.includes('/') && !each.startsWith('--'));
for (const [name, run] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  await run();
}
