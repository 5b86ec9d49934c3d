import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Panel } from '@/components/ui/panel';
import { Chips } from '@/components/ui/tabs';
import { addressOf, textOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { findDeskNotices, type NoticeView, noticeViews } from '@/lib/notices/find-desk';
import { mayNotice } from '@/lib/notices/powers';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { NoticeTable } from './notice-table';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/notices';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') };
}

/** 公告: all that was written for a community, with where each stands and how many homes have read it. */
export default async function DeskNoticesPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk(PATH, searchParams);
  if (!mayNotice(viewer, community.id, 'write')) return refusePage(viewer, PATH);
  const view = noticeViews.find((one) => one === textOf(params.view)) ?? 'all';
  const after = idInput.safeParse(textOf(params.after)).data ?? null;
  const [t, found] = await Promise.all([
    getTranslations('notices'),
    findDeskNotices(viewer, community.id, view, after),
  ]);
  const to = (one: NoticeView, next?: string) => addressOf(PATH, { c, view: one === 'all' ? null : one, after: next });
  return (
    <div className="max-w-[80rem]">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-medium">{t('title')}</h1>
        <LinkButton href={deskHref(`${PATH}/new`, c)} tone="primary" size="small" icon="plus">
          {t('desk.new')}
        </LinkButton>
      </div>
      <Chips
        label={t('view.label')}
        className="mt-3"
        tabs={noticeViews.map((one) => ({ href: to(one), label: t(`view.${one}`), current: one === view }))}
      />
      <Panel className="mt-4" flush>
        {found.notices.length > 0 ? (
          <NoticeTable notices={found.notices} now={viewer.now} c={c} />
        ) : (
          <Empty icon="notice" title={t('desk.none')} text={t('desk.noneText')} />
        )}
      </Panel>
      <MoreLinks
        newest={after ? { href: to(view), label: t('newest') } : null}
        more={found.next ? { href: to(view, found.next), label: t('more') } : null}
      />
    </div>
  );
}
