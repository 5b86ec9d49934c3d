import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { newId } from '@/lib/id';
import { scrub } from './scrub';

/** What is known of a request before anything else: its id, and the pattern of its address where that is looked up. */
export type Asked = { id: string; route?: string | undefined };

/** One for the process: the server in front and the framework's bundles each have a copy of this module. */
const kept = globalThis as { linliAsked?: AsyncLocalStorage<Asked> };
kept.linliAsked ??= new AsyncLocalStorage();
const asked = kept.linliAsked;

/** Whatever is logged while `run` and all that it sets off lasts stands under this request. */
export const during = <T>(one: Asked, run: () => T): T => asked.run(one, run);

export const currentRequest = (): Asked | undefined => asked.getStore();

/** The id by which a person tells of a fault: of the request, so that all its lines are found, or one of its own. */
export const faultId = (): string => (currentRequest()?.id ?? newId()).slice(-LENGTH);

const LENGTH = 12;
const wellFormed = /^[\w-]{12,64}$/;

/** The id that a proxy of ours gave the request, if it is one and tells of nobody; else a new one. */
export function requestId(given: string | string[] | undefined): string {
  const fits = typeof given === 'string' && wellFormed.test(given) && scrub(given) === given;
  return fits ? given : randomBytes(LENGTH / 2).toString('hex');
}
