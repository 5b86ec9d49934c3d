import type { Option } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { Select } from '../ui/select';

export type BulkBarProps = { community: string; departments: Option[]; people: Option[] };

/** Stands at the foot of the list as soon as a row is ticked. */
export async function BulkBar({ community, departments, people }: BulkBarProps) {
  const t = await getTranslations('desk');
  return (
    <div className="sticky bottom-0 z-10 hidden flex-wrap items-center gap-2 border-t border-line bg-raised px-3 py-2 text-sm group-has-[tbody_input:checked]/bulk:flex max-md:bottom-15">
      <input type="hidden" name="community" value={community} />
      <span className="text-soft">{t('bulk.selected')}</span>
      <Select
        name="department"
        label={t('bulk.department')}
        options={departments}
        hotkey="e"
        className="field-box max-w-48"
      />
      <Select
        name="executor"
        label={t('bulk.executor')}
        options={people}
        empty={t('bulk.anybody')}
        className="field-box max-w-48"
      />
      <input
        name="words"
        maxLength={200}
        aria-label={t('bulk.words')}
        placeholder={t('bulk.words')}
        className="field-box min-w-32 flex-1"
      />
      <Button type="submit" tone="primary" size="small">
        {t('bulk.assign')}
        <Kbd>E</Kbd>
      </Button>
    </div>
  );
}
