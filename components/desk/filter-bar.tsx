import { getTranslations } from 'next-intl/server';
import type { Option } from '@/lib/form';
import { Button } from '../ui/button';
import type { TabLink } from '../ui/tabs';

export type FilterBarProps = {
  /** What the address says besides the choices here. */
  kept: Record<string, string | undefined>;
  choices: { name: string; label: string; options: Option[]; value: string | undefined }[];
  sorts: TabLink[];
  clear: string | null;
};

/** What narrows a list, and its three orders; a plain GET form, sent as soon as something is chosen. */
export async function FilterBar({ kept, choices, sorts, clear }: FilterBarProps) {
  const t = await getTranslations('desk');
  return (
    <div className="my-3 flex max-w-full min-w-0 flex-wrap items-center gap-x-4 gap-y-2 text-sm print:hidden">
      <form
        data-autosubmit
        className="flex min-w-0 items-center gap-2 max-md:-mx-4 max-md:max-w-[calc(100%+2rem)] max-md:overflow-x-auto max-md:px-4 md:flex-wrap"
        aria-label={t('filter.label')}
      >
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {choices.map(({ name, label, options, value }) => (
          <select
            key={name}
            name={name}
            aria-label={label}
            defaultValue={value ?? ''}
            className={`field-box max-md:min-h-11 ${value ? 'border-(--ink-green)! text-green!' : ''}`}
          >
            <option value="">{label}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ))}
        <noscript>
          <Button type="submit" size="small">
            {t('filter.apply')}
          </Button>
        </noscript>
        {clear && (
          <a href={clear} className="px-1 py-2 text-link">
            {t('filter.clear')}
          </a>
        )}
      </form>
      {sorts.length > 1 && (
        <nav aria-label={t('sort.label')} className="ml-auto flex items-center gap-3 text-soft max-md:ml-0">
          {sorts.map((sort) => (
            <a
              key={sort.href}
              href={sort.href}
              aria-current={sort.current ? 'true' : undefined}
              className="py-1 aria-[current]:font-medium aria-[current]:text-green max-md:py-2.5"
            >
              {sort.label}
            </a>
          ))}
        </nav>
      )}
    </div>
  );
}
