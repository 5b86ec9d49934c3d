import { getTranslations } from '@/lib/i18n/translations';
import type { HeadSaid } from '@/lib/tickets/say-head';
import { Steps } from '../../ui/steps';
import { Telephone } from '../../ui/telephone';
import { PromiseLine } from './promise-line';

/** `phone` is left out where the bar at the foot dials already. */
export type TicketHeadProps = { head: HeadSaid; phone?: string };

/** How far it is, what is promised, what it is about, and the telephone, which the elder mode has on top of the page. */
export async function TicketHead({ head, phone }: TicketHeadProps) {
  const t = await getTranslations('resident');
  const { steps, tone, promise, earlier, title, place } = head;
  return (
    <section className="hair-b bg-card px-4 pt-4 pb-3">
      <Steps {...steps} tone={tone} />
      <div className="mt-3">
        <PromiseLine
          large
          promise={promise}
          used={t('promise.used', { percent: Math.round((promise.used ?? 0) * 100) })}
        />
        <Earlier earlier={earlier} />
      </div>
      <div className="hair-t mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 pt-3">
        <div className="min-w-[10em] flex-1">
          <h2>{title}</h2>
          <p className="text-xs text-soft">{place}</p>
        </div>
        {phone && (
          <div className="elder:hidden">
            <Telephone number={phone} tone="default" size="medium" label={t('page.call')}>
              {t('page.callShort')}
            </Telephone>
          </div>
        )}
      </div>
    </section>
  );
}

/** GEN-4: no promise is changed silently: the earlier one stays, struck out, with the reason. */
const Earlier = ({ earlier }: Pick<HeadSaid, 'earlier'>) =>
  earlier.length > 0 && (
    <ul className="mt-1 text-sm text-soft">
      {earlier.map(({ was, why }) => (
        <li key={`${was} ${why}`}>
          <s>{was}</s> {why}
        </li>
      ))}
    </ul>
  );
