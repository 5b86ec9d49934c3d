/** REN-9: the parts of works that a round looks at, in the order in which they come. */
export const phases = ['start', 'demolition', 'pipes', 'waterproofing', 'finishing', 'final'] as const;
export type Phase = (typeof phases)[number];

export const marks = ['ok', 'bad', 'na'] as const;
export type Mark = (typeof marks)[number];

/** What is looked at, by part. Each item has its own name: a form shows those of the part chosen. */
export const checklist = {
  start: ['permitShown', 'passesWorn', 'extinguishers', 'liftCovered', 'floorDrains', 'quietHours'],
  demolition: ['bearingWalls', 'beamsSlabs', 'outerWalls', 'balconyWalls', 'rubbleBagged', 'dust'],
  pipes: ['sharedPipes', 'wiringTubes', 'gasPipes', 'pressureTest', 'wallGrooves', 'intercom'],
  waterproofing: ['wetRooms', 'pipeSleeves', 'wallHeight', 'waterHeld', 'belowDry'],
  finishing: ['gasReachable', 'drainReachable', 'railings', 'facade', 'unitsOutside', 'fireAlarm'],
  final: ['asDrawn', 'rubbleCleared', 'commonParts', 'meters', 'drainsFlow'],
} as const satisfies Record<Phase, readonly string[]>;

export const items: readonly string[] = phases.flatMap((phase) => checklist[phase]);

export type Marks = Record<string, Mark>;

/** The items found bad, in the list's order. */
export const badOf = (marked: Marks): string[] => items.filter((item) => marked[item] === 'bad');
