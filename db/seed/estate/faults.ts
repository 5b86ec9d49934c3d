import { appliance } from '@/db/seed/estate/faults/appliance';
import { door } from '@/db/seed/estate/faults/door';
import { drainage } from '@/db/seed/estate/faults/drainage';
import { electricity } from '@/db/seed/estate/faults/electricity';
import { leaks } from '@/db/seed/estate/faults/leaks';
import { lift } from '@/db/seed/estate/faults/lift';
import { lighting } from '@/db/seed/estate/faults/lighting';
import { network } from '@/db/seed/estate/faults/network';
import { other } from '@/db/seed/estate/faults/other';
import type { Fault } from '@/db/seed/estate/faults/shape';
import { supply } from '@/db/seed/estate/faults/supply';
import { wall } from '@/db/seed/estate/faults/wall';

/** Everything that breaks on the estate, in the words of those who live there. */
export const faults: Fault[] = [
  ...leaks,
  ...supply,
  ...electricity,
  ...door,
  ...wall,
  ...appliance,
  ...lift,
  ...lighting,
  ...drainage,
  ...network,
  ...other,
];

export function faultNamed(id: string): Fault {
  const found = faults.find((one) => one.id === id);
  if (!found) throw new Error(`no fault ${id}`);
  return found;
}
