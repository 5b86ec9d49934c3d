import { complaint } from './complaint';
import { consult } from './consult';
import type { Service } from './define';
import { help } from './help';
import { praise } from './praise';
import { relay } from './relay';
import { renovation } from './renovation';
import { repair } from './repair';
import { smallWorks } from './small-works';
import { suggestion } from './suggestion';

/** The register: a new service is one line here. */
export const services = {
  repair,
  complaint,
  suggestion,
  renovation,
  smallWorks,
  praise,
  help,
  consult,
  relay,
} satisfies Record<string, Service>;

export type Kind = keyof typeof services;

export const isKind = (kind: string): kind is Kind => Object.hasOwn(services, kind);

export function serviceOf(kind: string): Service {
  if (!isKind(kind)) throw new Error(`no service ${kind}`);
  return services[kind];
}

/** The kinds that are given to somebody who does the work. */
export const dispatched: readonly Kind[] = (Object.keys(services) as Kind[]).filter((kind) =>
  Object.values(serviceOf(kind).steps).some(({ moves }) => moves.assign !== undefined),
);

/** Whether residents file it themselves. */
export const isForResidents = (kind: string): kind is Kind => isKind(kind) && !serviceOf(kind).deskOnly;
