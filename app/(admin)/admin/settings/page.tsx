import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CellLink, Cells } from '@/components/ui/cells';
import { Tag } from '@/components/ui/tag';
import { localDay } from '@/lib/clock/day';
import { missingYears } from '@/lib/clock/missing';
import { findHolidays } from '@/lib/clock-table';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { findDutyBoard } from '@/lib/duty/board';
import { leadsIn, looksAfterIn } from '@/lib/people/leads';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk('/admin/settings', searchParams);
  const [t, words, staff, board, holidays] = await Promise.all([
    getTranslations('settings'),
    getTranslations('acts'),
    getTranslations('staff'),
    findDutyBoard(viewer, community.id),
    findHolidays(),
  ]);
  const [missing] = missingYears(holidays, localDay(viewer.now));
  const onDuty = board.map(({ post, now }) => `${t(`duty.post.${post}`)} ${now?.name ?? t('duty.nobody')}`).join(' · ');
  return (
    <div className="max-w-phone">
      <h1 className="text-xl font-medium">{t('title')}</h1>
      <div className="mt-3 overflow-hidden rounded-lg border border-line">
        <Cells className="mt-0!">
          <CellLink href={deskHref('/admin/settings/duty', c)} icon="headset" title={t('duty.title')} text={onDuty} />
          <CellLink
            href={deskHref('/admin/settings/holidays', c)}
            icon="calendar"
            title={t('holidays.title')}
            text={t('holidays.text')}
            value={
              missing && (
                <Tag tone={missing.level === 'alarm' ? 'red' : 'amber'} icon="warn">
                  {t('holidays.year', { year: String(missing.year) })} {t('holidays.missing')}
                </Tag>
              )
            }
          />
          <CellLink
            href={deskHref('/admin/settings/promises', c)}
            icon="clock"
            title={t('promises.title')}
            text={t('promises.text')}
          />
          {looksAfterIn(viewer, community.id) && (
            <CellLink
              href={deskHref('/admin/settings/staff', c)}
              icon="users"
              title={staff('title')}
              text={staff('link')}
            />
          )}
          <CellLink
            href={deskHref('/admin/settings/roles', c)}
            icon="key"
            title={staff('matrix.title')}
            text={staff('matrix.link')}
          />
          {leadsIn(viewer, community.id) && (
            <CellLink
              href={deskHref('/admin/settings/acts', c)}
              icon="eye"
              title={words('title')}
              text={words('link')}
            />
          )}
          {leadsIn(viewer, community.id) && <TellingLinks c={c} />}
          <CellLink
            href={deskHref('/admin/settings/account', c)}
            icon="user"
            title={t('account.title')}
            text={t('account.text')}
          />
        </Cells>
      </div>
    </div>
  );
}

/** The ways out of the portal, and what did not go out by them. */
async function TellingLinks({ c }: { c: string | null }) {
  const t = await getTranslations('telling');
  return (
    <>
      <CellLink
        href={deskHref('/admin/settings/channels', c)}
        icon="bell"
        title={t('office.title')}
        text={t('office.link')}
      />
      <CellLink
        href={deskHref('/admin/settings/messages', c)}
        icon="warn"
        title={t('dead.title')}
        text={t('dead.link')}
      />
    </>
  );
}
