import { getTranslations } from '@/lib/i18n/translations';
import type { CommendationSaid } from '@/lib/staff/say-commendations';
import { Icon } from '../icons/icon';
import { Panel } from '../ui/panel';

export type CommendationsProps = {
  found: CommendationSaid[];
  /** Where a number leads; nowhere for whom the tickets are not for. */
  hrefOf?: (ticketId: string) => string;
  className?: string;
};

/** Residents' praise in somebody's file (GEN-1). */
export async function Commendations({ found, hrefOf, className }: CommendationsProps) {
  const t = await getTranslations('staff');
  return (
    <Panel
      title={t('praised.title')}
      aside={t('praised.count', { count: found.length })}
      {...(className && { className })}
    >
      {found.length === 0 ? (
        <p className="text-sm text-soft">{t('praised.none')}</p>
      ) : (
        <ul className="flex flex-col gap-3">
          {found.map(({ ticketId, number, at, words }) => (
            <li key={`${ticketId} ${at}`} className="flex gap-2">
              <Icon name="heart" className="mt-[0.1em] size-[1.3em] text-red" />
              <div className="min-w-0 flex-1">
                <p className="whitespace-pre-line">{words ?? t('praised.gone')}</p>
                <p className="text-xs text-soft">
                  {at} ·{' '}
                  {hrefOf ? (
                    <a href={hrefOf(ticketId)} className="text-link">
                      {number}
                    </a>
                  ) : (
                    number
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
