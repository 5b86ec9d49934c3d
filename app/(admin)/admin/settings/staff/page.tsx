import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Panel } from '@/components/ui/panel';
import { Tabs } from '@/components/ui/tabs';
import { addressOf, textOf } from '@/lib/address';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { findStaff } from '@/lib/staff/find-staff';
import { requireStaffKeeper } from '@/lib/staff/require-keeper';
import type { Params } from '@/lib/tickets/desk-query';
import { BackLink } from '../back-link';
import { StaffTable } from './staff-table';

type Props = { searchParams: Promise<Params> };
const PATH = '/admin/settings/staff';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') };
}

/** Who works in a community, and who did. */
export default async function StaffPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireStaffKeeper(PATH, searchParams);
  const ended = textOf(params.show) === 'ended';
  const after = idInput.safeParse(params.after).data;
  const [t, { staff, next }] = await Promise.all([
    getTranslations('staff'),
    findStaff(viewer, community.id, { ended, after }),
  ]);
  const to = (show: boolean, from?: string) => addressOf(PATH, { c, show: show ? 'ended' : null, after: from });
  return (
    <div className="max-w-[72rem]">
      <BackLink c={c} />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-xl font-medium">{t('title')}</h1>
          <p className="mt-1 text-soft">{t('text')}</p>
        </div>
        <LinkButton href={`${PATH}/new?c=${community.id}`} tone="primary" size="medium">
          {t('add')}
        </LinkButton>
      </div>
      <Tabs
        className="mt-3"
        label={t('title')}
        tabs={[
          { href: to(false), label: t('active'), current: !ended },
          { href: to(true), label: t('ended'), current: ended },
        ]}
      />
      <Panel flush className="mt-3">
        {staff.length > 0 ? (
          <StaffTable staff={staff} communityId={community.id} now={viewer.now} />
        ) : (
          <Empty icon="users" title={t(ended ? 'emptyEnded' : 'empty')} />
        )}
      </Panel>
      <MoreLinks
        newest={after ? { href: to(ended), label: t('newest') } : null}
        more={next ? { href: to(ended, next), label: t('more') } : null}
      />
    </div>
  );
}
