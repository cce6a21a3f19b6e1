/** The value below which a share of the others lies, from 0 to 1. */
export const share = (values: readonly number[], of: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * of)] ?? 0;

/** Milliseconds as one reads them: the middle, what 95 of 100 keep to, the worst. */
export const shares = (values: readonly number[]): string =>
  [['median', 0.5] as const, ['95 %', 0.95] as const, ['most', 1] as const]
    .map(([name, of]) => `${name} ${share(values, of).toFixed(1)} ms`)
    .join(', ');
