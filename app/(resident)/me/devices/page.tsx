import type { Metadata } from 'next';
import { endSessionsElsewhere } from '@/app/account-actions';
import { SessionList } from '@/components/people/session-list';
import { ResidentPage } from '@/components/shell/resident-page';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { countUnread } from '@/lib/inbox/count-unread';
import { saySessions } from '@/lib/people/say-sessions';
import { requireViewer } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('devices.title') };
}

/** Where the person is signed in, with the end of each. */
export default async function DevicesPage() {
  const viewer = await requireViewer('/me/devices');
  const [t, words, sessions, unread] = await Promise.all([
    getTranslations('account'),
    formWords(),
    saySessions(viewer),
    countUnread(viewer, 'home'),
  ]);
  return (
    <ResidentPage title={t('devices.title')} tab="me" unread={unread}>
      <p className="px-4 py-3 text-sm text-soft">{t('devices.intro')}</p>
      <SessionList sessions={sessions} action={endSessionsElsewhere} words={words} back="/me/devices" />
    </ResidentPage>
  );
}
