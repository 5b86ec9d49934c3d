import { getTranslations } from '@/lib/i18n/translations';
import { LinkButton } from '../ui/button';
import { Panel } from '../ui/panel';
import { dial } from '../ui/telephone';

export type DutySaid = {
  post: string;
  name: string | null;
  phone: string | null;
  backup: string | null;
  backupPhone: string | null;
  until: string | null;
};

/** Who is on duty now, whom to call if they don't answer (GEN-14), and the way to change it. */
export async function DutyPanel({ duties, change }: { duties: DutySaid[]; change: string | null }) {
  const t = await getTranslations('desk');
  return (
    <Panel
      title={t('board.duty')}
      aside={
        change && (
          <LinkButton href={change} size="small">
            {t('board.change')}
          </LinkButton>
        )
      }
    >
      <dl className="flex flex-col gap-3">
        {duties.map((duty) => (
          <div key={duty.post}>
            <dt className="text-xs text-soft">
              {duty.post}
              {duty.until && <span className="ml-2">{duty.until}</span>}
            </dt>
            <dd className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className={duty.name ? 'font-medium' : 'text-red'}>{duty.name ?? t('board.nobodyOnDuty')}</span>
              <Phone number={duty.phone} />
            </dd>
            {duty.backup && (
              <dd className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm text-soft">
                <span>{t('board.backup', { name: duty.backup })}</span>
                <Phone number={duty.backupPhone} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Panel>
  );
}

const Phone = ({ number }: { number: string | null }) =>
  number && (
    <a href={dial(number)} className="text-link max-md:py-2">
      {number}
    </a>
  );
