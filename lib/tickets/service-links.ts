import 'server-only';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import type { Group } from '@/lib/services/groups';

export type ServiceLink = { kind: string; href: string; name: string; icon: string };

const all: Service[] = Object.values<Service>(services).filter(({ deskOnly }) => !deskOnly);

/** Everything a resident can ask for, in the register's order; kinds of one group as one way to the choice among them. */
export async function serviceLinks(): Promise<ServiceLink[]> {
  const t = await getTranslations('home');
  const first = all.filter(({ group }, i) => !group || all.findIndex((one) => one.group === group) === i);
  return Promise.all(
    first.map((service) =>
      service.group
        ? { ...service, href: `/services/${service.group}`, name: t(`groups.${service.group}`) }
        : linkTo(service),
    ),
  );
}

/** The kinds of one group, each with a line of what it is for. */
export const groupLinks = (group: Group): Promise<(ServiceLink & { text: string })[]> =>
  Promise.all(
    all
      .filter((service) => service.group === group)
      .map(async (service) => ({ ...(await linkTo(service)), text: (await serviceWords(service.kind))('intro') })),
  );

async function linkTo({ kind, icon }: Service): Promise<ServiceLink> {
  const words = await serviceWords(kind);
  return { kind, icon, href: `/services/${kind}`, name: words('name') };
}

/** The ways to the screens of danger (REP-1), worded as the question whether it is one. */
export async function dangerLinks(): Promise<{ href: string; text: string }[]> {
  const t = await getTranslations('resident');
  const dangerous = all.filter((service) => service.dangers);
  return Promise.all(
    dangerous.map(async ({ kind }) => {
      const words = await serviceWords(kind);
      return { href: `/services/${kind}/danger`, text: t('form.danger', { what: words('danger.link') }) };
    }),
  );
}
