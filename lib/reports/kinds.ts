import { type Kind, services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import type { MoveName } from '@/lib/services/moves';

/** The services that have a move; what a report is about follows from what can be done, not from a name. */
const kindsWith = (move: MoveName): Kind[] =>
  (Object.keys(services) as Kind[]).filter((kind) =>
    Object.values((services[kind] as Service).steps).some(({ moves }) => move in moves),
  );

/** What is judged valid or not: the complaints of a report. A proposal is not among them. */
export const judgedKinds = (): Kind[] => kindsWith('judgeValid');
