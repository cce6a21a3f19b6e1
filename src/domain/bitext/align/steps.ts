/** A long computation in steps: whoever runs it lets others work between them, or stops it by asking for no further one. */
export type Steps<Value> = Generator<void, Value>;

/** How many units are read in a step, and how many rows of a band are worked on: a few milliseconds' work. */
export const UNITS_A_STEP = 20;
export const ROWS_A_STEP = 16;

/** Runs steps to their end. */
export function finish<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
