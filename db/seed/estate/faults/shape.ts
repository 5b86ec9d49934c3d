import type { Scene } from '@/db/seed/estate/photos/scenes';
import type { PlaceKind } from '@/db/seed/estate/places';

export const categories = [
  'water',
  'electricity',
  'door',
  'wall',
  'appliance',
  'lift',
  'lighting',
  'drainage',
  'network',
  'other',
] as const;
export type Category = (typeof categories)[number];
export type Happening = 'leaking' | 'no_water' | 'no_power' | 'door_stuck' | 'none';
/** Name, how many, unit. */
type Material = [name: string, amount: number, unit: string];
/** Item, how many, price of one in fen. */
type QuoteLine = [item: string, amount: number, fen: number];

/**
 * One fault and everything that people say and do about it. In texts `{who}` is 王阿姨, `{worker}` 李师傅, `{slot}` 今天 14:00–15:00,
 * `{by}` 09:40, `{place}` 3栋2单元电梯.
 */
export type Fault = {
  id: string;
  category: Category;
  place: 'home' | 'public';
  now: Happening;
  /** What a list shows. */
  short: string;
  words: [string, string, string];
  reply: string;
  note?: string;
  work: string;
  materials: Material[];
  hours: number;
  after: string;
  /** Years from handover during which the developer pays (REP-5); 0: never. */
  warranty: 0 | 2 | 5;
  /** Quoted to the household once the warranty is over; without it the work is free. */
  price?: QuoteLine[];
  spots?: PlaceKind[];
  scene?: Scene;
  /** How common, 1 if not given. */
  often?: number;
  rain?: true;
};

export const callOut: QuoteLine = ['上门费', 1, 2000];
