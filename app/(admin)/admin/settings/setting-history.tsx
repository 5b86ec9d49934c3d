import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { SettingField } from '@/lib/settings/field';
import type { SettingChange } from '@/lib/settings/find-changes';
import { fieldAt } from '@/lib/settings/register';
import { sayValue } from '@/lib/settings/say';
import { defaultOf } from '@/lib/settings/values';
import { labelOf, type SettingWords } from '@/lib/settings/words';

type Props = { changes: SettingChange[]; of: SettingField | undefined; words: SettingWords; now: Date };

/** Who changed what, from what to what and why, the latest first; of one setting while that is open. */
export async function SettingHistoryList({ changes, of, words, now }: Props) {
  const [t, clock] = await Promise.all([getTranslations('settings'), getTranslations('clock')]);
  const said = (field: SettingField, value: unknown) => sayValue(field, value ?? defaultOf(field), words);
  return (
    <Panel title={of ? t('historyOf', { what: labelOf(of, words) }) : t('history')}>
      {changes.length === 0 && <p className="text-soft">{t('historyEmpty')}</p>}
      <ul className="flex flex-col gap-2">
        {changes.map((change) => {
          const field = fieldAt(change.field);
          if (!field) return null;
          const who = { who: change.who ?? t('colleague'), at: momentText(clock, change.at, now), why: change.why };
          return (
            <li key={change.id}>
              <p>
                {t('historyLine', {
                  what: labelOf(field, words),
                  before: said(field, change.before),
                  after: said(field, change.after),
                })}
              </p>
              <p className="text-sm text-soft">{t(change.after === null ? 'restored' : 'changedFor', who)}</p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
