import 'server-only';
import type { Option } from '@/lib/form';
import { inOwnNames, type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Colleague } from '@/lib/people/colleagues';
import { serviceOf, services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import { departments } from '@/lib/services/departments';
import { type Settings, urgencies } from '@/lib/settings';
import { inOrder, isOffered } from '@/lib/settings/entries';
import type { Choices } from '@/lib/tickets/describe';

type Given = Required<Pick<Choices, 'departments' | 'people'>>;

/** What a ticket may be given to: the departments that a community has, and its people with theirs. */
export async function giveTo(colleagues: Colleague[], settings: Settings): Promise<Given> {
  const t = inOwnNames((await getTranslations('choices')) as unknown as LooseWords, settings);
  const offered = inOrder(departments, settings.departments).filter((one) => isOffered(settings.departments, one));
  return {
    departments: offered.map((value) => ({ value, label: t(`department.${value}`) })),
    people: colleagues.map(({ id, name, department }) => ({
      value: id,
      label: `${name} · ${t(`department.${department}`)}`,
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
 * Without a service, only the category that the address brought along. What a community no longer offers stands last.
 */
export async function categoryOptions(
  { kind, category }: { kind?: string; category?: string },
  settings: Settings,
): Promise<Option[]> {
  const all = Object.values<Service>(services);
  const only = kind ? serviceOf(kind) : all.length === 1 ? all[0] : undefined;
  const service = only ?? all.find((one) => category && one.categories.includes(category));
  if (!service) return [];
  const t = await serviceWords(service.kind, settings);
  const own = settings.categories[service.kind];
  const known = inOrder(service.categories, own).filter((value) => only || value === category);
  const last = known.filter((value) => !isOffered(own, value));
  return [...known.filter((value) => isOffered(own, value)), ...last].map((value) => ({
    value,
    label: t(`options.category.${value}`),
  }));
}
