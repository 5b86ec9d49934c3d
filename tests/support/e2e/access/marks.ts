/** Words that stand nowhere else: one for each thing that only some may read. */
export const mark = (of: string) => `qz${of}zq`;

export type Spot = { community: string; unit: string; label: string; building: string };
