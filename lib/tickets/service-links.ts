import 'server-only';
import { getTranslations } from 'next-intl/server';
import { serviceWords } from '@/lib/i18n/service-words';
import { services } from '@/lib/services';
import type { Service } from '@/lib/services/define';

export type ServiceLink = { kind: string; href: string; name: string; icon: string };

/** Everything a resident can ask for, in the register's order. */
export const serviceLinks = (): Promise<ServiceLink[]> =>
  Promise.all(
    Object.values<Service>(services)
      .filter(({ deskOnly }) => !deskOnly)
      .map(async ({ kind, icon }) => {
        const words = await serviceWords(kind);
        return { kind, icon, href: `/services/${kind}`, name: words('name') };
      }),
  );

/** The ways to the screens of danger (REP-1), worded as the question whether it is one. */
export async function dangerLinks(): Promise<{ href: string; text: string }[]> {
  const t = await getTranslations('resident');
  const dangerous = Object.values<Service>(services).filter((service) => service.dangers);
  return Promise.all(
    dangerous.map(async ({ kind }) => {
      const words = await serviceWords(kind);
      return { href: `/services/${kind}/danger`, text: t('form.danger', { what: words('danger.link') }) };
    }),
  );
}
