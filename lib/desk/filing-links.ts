import 'server-only';
import { addressOf } from '@/lib/address';
import { serviceWords } from '@/lib/i18n/service-words';
import { services } from '@/lib/services';

const PATH = '/admin/tickets/new';

export type FilingAsked = {
  c: string | null;
  kind: string;
  unit?: string | undefined;
  /** The home visit that raised it. */
  visit?: string | undefined;
};

/** Where the desk files a service; the first one of the register needs no name. */
export function filingHref({ c, kind, unit, visit }: FilingAsked): string {
  return addressOf(PATH, { c, kind: kind === firstKind() ? null : kind, unit, visit });
}

export const firstKind = (): string => Object.keys(services)[0] ?? '';

/** The ways to the other services' forms with the same home; none while there is only one service. */
export async function filingLinks({ kind, ...asked }: FilingAsked) {
  const kinds = Object.keys(services);
  if (kinds.length < 2) return [];
  return Promise.all(
    kinds.map(async (one) => ({
      href: filingHref({ ...asked, kind: one }),
      label: (await serviceWords(one))('name'),
      current: one === kind,
    })),
  );
}
