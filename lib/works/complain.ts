import { services } from '@/lib/services';
import type { Service } from '@/lib/services/define';

/** Where a neighbour tells of the noise of works: the form of the service that takes it, with the works named. */
export function complainHref(no: string): string {
  const taker = Object.values<Service>(services).find((one) => one.tellsOf?.screens === 'works');
  const asked = new URLSearchParams({ category: taker?.tellsOf?.category ?? '', about: no });
  return `/services/${taker?.kind}?${asked}`;
}
