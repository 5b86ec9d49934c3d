import { lighting, power } from '@/db/seed/estate/faults/power';
import { appliance, door, wall } from '@/db/seed/estate/faults/rooms';
import type { Fault } from '@/db/seed/estate/faults/shape';
import { drainage, lift, network, other } from '@/db/seed/estate/faults/shared';
import { water } from '@/db/seed/estate/faults/water';

/** Everything that breaks on the estate, in the words of those who live there. */
export const faults: Fault[] = [
  ...water,
  ...power,
  ...lighting,
  ...door,
  ...wall,
  ...appliance,
  ...lift,
  ...drainage,
  ...network,
  ...other,
];

export function faultNamed(id: string): Fault {
  const found = faults.find((one) => one.id === id);
  if (!found) throw new Error(`no fault ${id}`);
  return found;
}
