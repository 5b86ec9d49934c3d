import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NoticeTexts } from '@/components/notices/notice-texts';
import { ResidentPage } from '@/components/shell/resident-page';
import { findNotices } from '@/lib/notices/find-notices';
import { sayNotices } from '@/lib/notices/say-notices';
import { chosenHome } from '@/lib/people/chosen-home';
import { requireViewer } from '@/lib/session';
import { NoHome } from '../no-home';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('notices') };
}

export default async function NoticesPage() {
  const viewer = await requireViewer('/notices');
  const [t, home] = await Promise.all([getTranslations('home'), chosenHome(viewer)]);
  const notices = home ? await sayNotices(await findNotices(viewer, home), viewer.now) : [];
  return (
    <ResidentPage title={t('notices')} back="/">
      {home ? <NoticeTexts notices={notices} /> : <NoHome viewer={viewer} back="/notices" />}
    </ResidentPage>
  );
}
