import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BackLink } from '@/components/desk/back-link';
import { NoticeText } from '@/components/notices/notice-text';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { Tags } from '@/components/ui/tags';
import { textOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { nameCommunity } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { type DeskNoticePage, findDeskNotice } from '@/lib/notices/find-desk-notice';
import { isEditable } from '@/lib/notices/notice';
import { sayState } from '@/lib/notices/say-desk';
import { sayNotices } from '@/lib/notices/say-notices';
import { orNotFound } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import { Acts } from './acts';
import { Facts } from './facts';
import { Readers } from './readers';
import { Steps } from './steps';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') };
}

/** One notice: what can be done with it now, how a phone shows it, what was done, who has read it. */
export default async function DeskNoticePageOf({ params, searchParams }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const asked = await searchParams;
  const viewer = await requireStaff(`/admin/notices/${id}`);
  const found = await orNotFound(findDeskNotice(viewer, id), `notice ${id}`);
  const c = nameCommunity(viewer, found.notice.communityId, `/admin/notices/${id}`, asked);
  const [t, states] = await Promise.all([getTranslations('notices'), sayState(found.notice, viewer.now)]);
  return (
    <div className="max-w-[80rem]">
      <BackLink href={deskHref('/admin/notices', c)}>{t('desk.back')}</BackLink>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex min-w-0 flex-wrap items-center gap-3">
          <h1 className="text-xl font-medium">{found.notice.title}</h1>
          <Tags tags={states} />
        </div>
        <div className="flex flex-wrap gap-2">
          {isEditable(found.notice) && (
            <LinkButton href={deskHref(`/admin/notices/${id}/edit`, c)} size="small" icon="edit">
              {t('desk.edit')}
            </LinkButton>
          )}
          <LinkButton href={`/print/notices/${id}`} size="small" icon="print">
            {t('desk.print')}
          </LinkButton>
        </div>
      </div>
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <Preview found={found} now={viewer.now} />
        <div className="min-w-0 space-y-4">
          <Acts viewer={viewer} notice={found.notice} back={c ? `?c=${c}` : ''} />
          <Facts notice={found.notice} now={viewer.now} c={c} />
          <Readers viewer={viewer} found={found} building={textOf(asked.b)} c={c} />
          <Steps steps={found.steps} now={viewer.now} />
        </div>
      </div>
    </div>
  );
}

/** The notice in a phone, as residents will see it. */
async function Preview({ found: { notice }, now }: { found: DeskNoticePage; now: Date }) {
  const t = await getTranslations('notices');
  const shown = { ...notice, publishedAt: notice.publishedAt ?? notice.publishAt ?? now, unread: false };
  const [said] = await sayNotices([shown], now);
  return (
    <Panel title={t('desk.preview')} aside={t('desk.previewText')}>
      <div className="mx-auto max-w-[20.5rem] as-on-phone overflow-hidden rounded-[1.75rem] border-[6px] border-faint bg-page">
        <p className="bg-page py-2.5 text-center text-base font-medium">{t('title')}</p>
        <div className="min-h-96 bg-card text-base">{said && <NoticeText notice={said} />}</div>
      </div>
    </Panel>
  );
}
