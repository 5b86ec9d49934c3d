import { isKind, serviceOf } from '@/lib/services';
import type { Ticket } from '@/lib/services/ticket';

/** Whether a kind of ticket knows the notice and the foreman's signature at all. */
export const knowsTexts = (kind: string): boolean =>
  isKind(kind) && Object.values(serviceOf(kind).steps).some(({ moves }) => moves.foremanSigns !== undefined);

/** Whether an agreement of three parties belongs to it. */
export const knowsAgreement = (kind: string): boolean =>
  isKind(kind) && Object.values(serviceOf(kind).steps).some(({ moves }) => moves.signAgreement !== undefined);

/** Whether the foreman may sign where it stands now. */
export const takesTexts = ({ kind, step }: Pick<Ticket, 'kind' | 'step'>): boolean =>
  knowsTexts(kind) && serviceOf(kind).steps[step]?.moves.foremanSigns !== undefined;
