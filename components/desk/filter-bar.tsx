import type { Option } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
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
        autoComplete="off"
        className="flex min-w-0 items-center gap-2 max-md:-mx-4 max-md:max-w-[calc(100%+2rem)] max-md:overflow-x-auto max-md:px-4 md:flex-wrap"
        aria-label={t('filter.label')}
      >
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {choices.map(({ name, label, options, value }) => (
          <Select
            key={name}
            name={name}
            label={label}
            options={options}
            empty={label}
            value={value}
            className={`field-box max-md:min-h-11 ${value ? 'border-(--ink-green)! text-green!' : ''}`}
          />
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
