import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { markNoticeRead } from '@/app/notice-actions';
import { MarkRead } from '@/components/notices/mark-read';
import { NoticeText } from '@/components/notices/notice-text';
import { ResidentPage } from '@/components/shell/resident-page';
import { Tip } from '@/components/ui/notice';
import { Telephone } from '@/components/ui/telephone';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { findNotice, type ReadNotice } from '@/lib/notices/find-notice';
import { sayNotices } from '@/lib/notices/say-notices';
import { orNotFound } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import { communityOf, type Viewer } from '@/lib/viewer';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') };
}

export default async function NoticePage({ params }: Props) {
  const { id } = await params;
  if (!idInput.safeParse(id).success) notFound();
  const viewer = await requireViewer(`/notices/${id}`);
  const notice = await orNotFound(findNotice(viewer, id), `notice ${id}`);
  const t = await getTranslations('notices');
  return (
    <ResidentPage title={t('title')} back="/notices">
      {notice.withdrawn ? (
        <Withdrawn notice={notice} reason={notice.withdrawn} />
      ) : (
        <Whole viewer={viewer} notice={notice} />
      )}
    </ResidentPage>
  );
}

async function Withdrawn({ notice, reason }: { notice: ReadNotice; reason: string }) {
  const t = await getTranslations('notices');
  return (
    <section className="bg-card px-4 py-5">
      <h2 className="text-xl font-medium text-soft line-through">{notice.title}</h2>
      <p className="mt-3 font-medium">{t('withdrawn')}</p>
      <p className="mt-1">{t('withdrawnWhy', { reason })}</p>
    </section>
  );
}

async function Whole({ viewer, notice }: { viewer: Viewer; notice: ReadNotice }) {
  const [t, home, said] = await Promise.all([
    getTranslations('notices'),
    getTranslations('home'),
    sayNotices([notice], viewer.now),
  ]);
  const { phone } = communityOf(viewer, notice.communityId);
  const { id, correction } = notice;
  return (
    <>
      {correction && (
        <Tip tone="amber" action={<a href={`/notices/${correction}`}>{t('correctedSee')}</a>}>
          {t('corrected')}
        </Tip>
      )}
      {!correction && notice.endsAt <= viewer.now && <Tip>{t('over')}</Tip>}
      {said.map((one) => (
        <NoticeText key={one.id} notice={one} />
      ))}
      <div className="flex justify-center px-4 pt-6 elder:hidden">
        <Telephone number={phone} size="medium" label={home('callFull', { phone })}>
          {home('call')}
        </Telephone>
      </div>
      {notice.unread && <MarkRead id={id} action={markNoticeRead} label={t('read')} />}
    </>
  );
}
