/*
 * Whether what follows a term in its eojeol is made of particles and endings only. Term and rows are read letter by
 * letter (jamo), so that ㄴ in 한다 and ㅆ in 했다 are steps of their own:
 *
 *   폭풍군단 | 이었던     이 ► copula    었 ► stem    던 ► closing    yes
 *   러시아 | 군          no row begins with ㄱㅜ                      no
 */
import { PREDICATES } from './endings.ts';
import { agrees, type Final, finalOf } from './final-consonant.ts';
import { PARTICLES, type TailRow, type TailState, UNFINISHED } from './particles.ts';

/** What follows a term: the rest of its eojeol, how the term ends and how many syllables it has, and the text after. */
interface Tail {
  readonly rest: string;
  readonly final: Final;
  readonly syllables: number;
  readonly after: string;
}

/** A row with one of its forms, in conjoining letters. */
interface Step {
  readonly form: string;
  readonly final: Final;
  readonly row: TailRow;
}

/** Longest tail that is looked at, in letters: far more than particles and endings ever make. */
const LONGEST = 90;

/** Decides for a tail. Made once, it may be asked any number of times. */
export type TailReader = (tail: Tail) => boolean;

/** A consonant at the start of a form is the final of the syllable before. */
const FINALS: Readonly<Record<string, string>> = { ㄴ: 'ᆫ', ㄹ: 'ᆯ', ㅁ: 'ᆷ', ㅂ: 'ᆸ', ㅆ: 'ᆻ' };
const letters = (form: string): string => ((FINALS[form.charAt(0)] ?? form.charAt(0)) + form.slice(1)).normalize('NFD');

const stepsOf = (row: TailRow): Step[] =>
  row.forms.split(' ').map(form => ({ form: letters(form), final: finalOf(`가${letters(form)}`), row }));

const place = (state: TailState, letter: string): string => `${state} ${letter}`;

/** The steps that lead on from a state with a letter. */
function byPlace(rows: readonly TailRow[]): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>();
  for (const row of rows)
    for (const step of stepsOf(row))
      for (const state of row.from) {
        const key = place(state, step.form.charAt(0));
        steps.set(key, [...(steps.get(key) ?? []), step]);
      }
  return steps;
}

/** A reader of tails by the rows of particles and endings. */
export function tailReader(rows: readonly TailRow[] = [...PARTICLES, ...PREDICATES]): TailReader {
  const steps = byPlace(rows);
  const walk = (tail: Tail, state: TailState, at: number, final: Final): boolean =>
    at === tail.rest.length
      ? !UNFINISHED.has(state)
      : (steps.get(place(state, tail.rest.charAt(at))) ?? []).some(
          step => allowed(step, tail, at, final) && walk(tail, step.row.to, at + step.form.length, step.final),
        );
  return tail => {
    const rest = tail.rest.normalize('NFD');
    return rest.length <= LONGEST && walk({ ...tail, rest }, 'noun', 0, tail.final);
  };
}

function allowed({ form, row }: Step, { rest, syllables, after }: Tail, at: number, final: Final): boolean {
  if (!rest.startsWith(form, at) || !agrees(final, row.needs) || syllables < (row.least ?? 1)) return false;
  return row.before === undefined || at + form.length < rest.length || row.before.test(after);
}
