import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Option } from '@/lib/form';
import { serviceWords } from '@/lib/i18n/service-words';
import type { Colleague } from '@/lib/people/colleagues';
import { serviceOf, services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import { departments } from '@/lib/services/departments';
import { urgencies } from '@/lib/settings';
import type { Choices } from '@/lib/tickets/describe';

/** What a ticket may be given to: departments, and the people of the community with theirs. */
export async function giveTo(colleagues: Colleague[]): Promise<Required<Pick<Choices, 'departments' | 'people'>>> {
  const t = await getTranslations('choices');
  return {
    departments: departments.map((value) => ({ value, label: t(`department.${value}`) })),
    people: colleagues.map(({ id, name, department }) => ({
      value: id,
      label: `${name} · ${t(`department.${department}` as 'department.desk')}`,
    })),
  };
}

export async function urgencyOptions(): Promise<Option[]> {
  const t = await getTranslations('choices');
  return urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }));
}

/** The services, where there is a choice. */
export async function kindOptions(): Promise<Option[]> {
  const kinds = Object.keys(services);
  const options = kinds.map(async (value) => ({ value, label: (await serviceWords(value))('name') }));
  return kinds.length > 1 ? Promise.all(options) : [];
}

/**
 * The categories of one service, for the same word may be another thing in another; of the only one, when it stands alone.
 * Without a service, only the category that the address brought along.
 */
export async function categoryOptions({ kind, category }: { kind?: string; category?: string }): Promise<Option[]> {
  const all = Object.values<Service>(services);
  const only = kind ? serviceOf(kind) : all.length === 1 ? all[0] : undefined;
  const service = only ?? all.find((one) => category && one.categories.includes(category));
  if (!service) return [];
  const t = await serviceWords(service.kind);
  const offered = service.categories.filter((value) => only || value === category);
  return offered.map((value) => ({ value, label: t(`options.category.${value}`) }));
}
