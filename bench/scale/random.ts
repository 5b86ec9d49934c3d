export type Random = () => number;

/** Chance that comes out the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How long something takes: drawn anew each time, around a mean. */
export type Draw = { mean: number; next(random: Random): number };

export const always = (mean: number): Draw => ({ mean, next: () => mean });

export const exponential = (mean: number): Draw => ({ mean, next: (random) => -mean * Math.log(1 - random()) });

/** Log-normal: `spread` is the standard deviation as a share of the mean. */
export function around(mean: number, spread: number): Draw {
  const sigma = Math.sqrt(Math.log(1 + spread * spread));
  const centre = Math.log(mean) - (sigma * sigma) / 2;
  return mean > 0 ? { mean, next: (random) => Math.exp(centre + sigma * normal(random)) } : always(0);
}

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
