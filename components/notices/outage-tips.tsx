import { getTranslations } from '@/lib/i18n/translations';
import type { OutageSaid } from '@/lib/notices/say-notices';
import { Tip } from '../ui/notice';

export type OutageTipsProps = { outages: OutageSaid[]; hrefOf: (id: string) => string };

/** What is off now or soon, in one sentence each, for whoever is on the telephone; nothing when nothing is. */
export async function OutageTips({ outages, hrefOf }: OutageTipsProps) {
  if (outages.length === 0) return null;
  const t = await getTranslations('notices');
  return (
    <Tip tone="amber" icon="notice" className="mx-0!">
      <p className="font-medium">{t('outageDesk')}</p>
      {outages.map(({ id, text }) => (
        <p key={id}>
          <a href={hrefOf(id)} className="inline-block py-0.5 underline underline-offset-4">
            {text}
          </a>
        </p>
      ))}
    </Tip>
  );
}
