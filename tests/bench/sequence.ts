/** A small generator of numbers that are the same each time (Park & Miller 1988). */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
