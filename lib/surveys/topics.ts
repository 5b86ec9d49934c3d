import type { departments } from '@/lib/services/departments';

type Department = (typeof departments)[number];

/** What residents are asked about, each with the department that answers for it (SUR-6). `overall`: the whole. */
export const departmentOf = {
  overall: null,
  attitude: 'desk',
  complaints: 'desk',
  fees: 'desk',
  culture: 'desk',
  repairs: 'engineering',
  facilities: 'engineering',
  works: 'engineering',
  security: 'security',
  parking: 'security',
  cleaning: 'cleaning',
  greening: 'greening',
} as const satisfies Record<string, Department | null>;

export type Topic = keyof typeof departmentOf;
export const topics = Object.keys(departmentOf) as [Topic, ...Topic[]];
