/**
 * How a person stands to one ticket. Moves name who may make them by these words; a person may have several.
 * household: lives in or owns the unit · filer · payer: owner or agent of the unit · decider: says yes or no to a quote · neighbour: lives in the community,
 * not the household · responsible: first-responder owner (GEN-3) · nextOwner: was asked to take it over ·
 * shown: of the home, and the filer showed it to them; they read it and do nothing ·
 * executor: does the work · tasked: has a task order of it · department: staff of the department it is with · clock: the worker process ·
 * engineering … finance: staff of a department that has a part in every ticket of its kind (`Service.shared`).
 */
export const standings = [
  'household',
  'filer',
  'payer',
  'tenant',
  'decider',
  'neighbour',
  'shown',
  'responsible',
  'nextOwner',
  'executor',
  'tasked',
  'department',
  'desk',
  'supervisor',
  'manager',
  'staff',
  'clock',
  'engineering',
  'cleaning',
  'security',
  'greening',
  'finance',
] as const;
export type Standing = (typeof standings)[number];

export type Actor = {
  personId: string | null;
  kind: 'resident' | 'staff' | 'clock';
  standings: readonly Standing[];
  /** Where they work in the ticket's community. */
  departments?: readonly string[];
};

const overview: readonly Standing[] = ['desk', 'supervisor', 'manager'];

/** GEN-8: who may be told of what only its filer may show, beside a ticket. */
export const hasOverview = (standings: readonly Standing[]): boolean => standings.some((one) => overview.includes(one));
