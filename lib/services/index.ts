import { complaint } from './complaint';
import { consult } from './consult';
import type { Service } from './define';
import { relay } from './relay';
import { repair } from './repair';
import { suggestion } from './suggestion';

/** The register: a new service is one line here. */
export const services = { repair, complaint, suggestion, consult, relay } satisfies Record<string, Service>;

export type Kind = keyof typeof services;

export const isKind = (kind: string): kind is Kind => Object.hasOwn(services, kind);

export function serviceOf(kind: string): Service {
  if (!isKind(kind)) throw new Error(`no service ${kind}`);
  return services[kind];
}

/** Whether residents file it themselves. */
export const isForResidents = (kind: string): kind is Kind => isKind(kind) && !serviceOf(kind).deskOnly;
