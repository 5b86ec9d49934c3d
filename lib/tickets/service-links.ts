import 'server-only';
import { serviceWords } from '@/lib/i18n/service-words';
import { services } from '@/lib/services';

export type ServiceLink = { kind: string; href: string; name: string; icon: string };

/** Everything a resident can ask for, in the register's order. */
export const serviceLinks = (): Promise<ServiceLink[]> =>
  Promise.all(
    Object.values(services).map(async ({ kind, icon }) => {
      const words = await serviceWords(kind);
      return { kind, icon, href: `/services/${kind}`, name: words('name') };
    }),
  );
