import { Panel } from '@/components/ui/panel';
import { addressOf } from '@/lib/address';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { AgreementTexts } from '@/lib/works/agreement-texts';
import { nameOfText } from '@/lib/works/say-agreement-text';
import { STANDARD } from '@/lib/works/standard-agreement';

type Props = { texts: AgreementTexts; c: string | null; now: Date };

/** Who saved which version and why; each can be read as it was. */
export async function TextLines({ texts: { lines }, c, now }: Props) {
  const [t, clock, standard] = await Promise.all([
    getTranslations('worksTexts'),
    getTranslations('clock'),
    nameOfText(STANDARD),
  ]);
  const look = (version: string) => (
    <a
      className="inline-flex min-h-11 items-center text-link"
      href={addressOf('/admin/settings/agreement', { c, v: version })}
    >
      {t('settings.look')}
    </a>
  );
  return (
    <Panel title={t('settings.history')} flush>
      <ul className="divide-y divide-line border-t border-line">
        {lines.map(({ version, why, who, savedAt }) => (
          <li key={version} className="flex items-start justify-between gap-4 px-4 py-2">
            <div className="min-w-0">
              <p className="font-medium">{t('settings.versionNo', { no: version })}</p>
              <p className="break-words">{why}</p>
              <p className="text-sm text-soft">
                {t('settings.by', { who: who ?? '', at: momentText(clock, savedAt, now) })}
              </p>
            </div>
            {look(String(version))}
          </li>
        ))}
        <li className="flex items-center justify-between gap-4 px-4 py-2">
          <div>
            <p className="font-medium">{standard}</p>
            {lines.length === 0 && <p className="text-sm text-soft">{t('settings.noHistory')}</p>}
          </div>
          {look(STANDARD)}
        </li>
      </ul>
    </Panel>
  );
}
