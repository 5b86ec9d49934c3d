import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import type { HolidayChange } from '@/lib/holidays/find-year';
import { getTranslations } from '@/lib/i18n/translations';

type Props = { changes: HolidayChange[]; now: Date };

/** Who changed which day, from what to what, the latest first. */
export async function ChangeList({ changes, now }: Props) {
  const [t, clock] = await Promise.all([getTranslations('settings'), getTranslations('clock')]);
  const said = (part: HolidayChange['before']) =>
    part ? t('holidays.said', { kind: t(`holidays.${part.kind}`), name: part.name }) : t('holidays.none');
  return (
    <Panel title={t('holidays.changes')}>
      {changes.length === 0 && <p className="text-soft">{t('holidays.noChange')}</p>}
      <ul className="flex flex-col gap-2">
        {changes.map((change) => (
          <li key={change.id}>
            <p>{t('holidays.was', { day: change.day, before: said(change.before), after: said(change.after) })}</p>
            <p className="text-sm text-soft">
              {t('changed', { who: change.who ?? t('colleague'), at: momentText(clock, change.at, now) })}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
