export type Dice = {
  next: () => number;
  int: (low: number, high: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
  weighted: <T>(from: readonly (readonly [T, number])[]) => T;
  shuffle: <T>(from: readonly T[]) => T[];
};

/** Dice that fall the same way for the same seed and topic. One topic per part, so that a change in one leaves the others alone. */
export function dice(seed: number, topic: string): Dice {
  const next = mulberry32(seed ^ hash(topic));
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]) => from[int(0, from.length - 1)] as T;
  return { next, int, pick, chance: (share) => next() < share, weighted: weighted(next), shuffle: shuffle(int) };
}

function weighted(next: () => number) {
  return <T>(from: readonly (readonly [T, number])[]): T => {
    let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of from) {
      left -= weight;
      if (left < 0) return value;
    }
    return (from.at(-1) as readonly [T, number])[0];
  };
}

function shuffle(int: Dice['int']) {
  return <T>(from: readonly T[]): T[] => {
    const out = [...from];
    for (let i = out.length - 1; i > 0; i--) {
      const j = int(0, i);
      [out[i], out[j]] = [out[j] as T, out[i] as T];
    }
    return out;
  };
}

function mulberry32(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
