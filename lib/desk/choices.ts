import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Option } from '@/lib/form';
import { serviceWords } from '@/lib/i18n/service-words';
import type { Colleague } from '@/lib/people/colleagues';
import { services } from '@/lib/services';
import { departments } from '@/lib/services/moves/dispatch';
import type { Choices } from '@/lib/tickets/describe';

const urgencies = ['emergency', 'urgent', 'ordinary', 'large'] as const;

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

/** The categories of all services, each once. */
export async function categoryOptions(): Promise<Option[]> {
  const lists = await Promise.all(
    Object.values(services).map(async ({ kind, categories }) => {
      const t = await serviceWords(kind);
      return categories.map((value) => ({ value, label: t(`options.category.${value}`) }));
    }),
  );
  return [...new Map(lists.flat().map((option) => [option.value, option])).values()];
}
