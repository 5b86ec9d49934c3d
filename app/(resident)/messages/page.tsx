import type { Metadata } from 'next';
import { readEveryMessage, readMessage } from '@/app/resident-actions';
import { PostButton } from '@/components/form/post-button';
import { MessageRows } from '@/components/inbox/message-rows';
import { ResidentPage } from '@/components/shell/resident-page';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { countUnread } from '@/lib/inbox/count-unread';
import { findMessages } from '@/lib/inbox/find-messages';
import { sayMessages } from '@/lib/inbox/say-messages';
import { requireViewer } from '@/lib/session';

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('messages'))('title') };
}

export default async function MessagesPage({ searchParams }: Props) {
  const viewer = await requireViewer('/messages');
  const after = idInput.safeParse((await searchParams).after).data ?? null;
  const [t, found, unread, words] = await Promise.all([
    getTranslations('messages'),
    findMessages(viewer, 'home', after),
    countUnread(viewer, 'home'),
    formWords(),
  ]);
  const messages = await sayMessages(found.messages, viewer.now);
  return (
    <ResidentPage title={t('title')} tab="messages" unread={unread}>
      {unread > 0 && (
        <div className="flex justify-end px-2 py-1">
          <PostButton id="read-all" action={readEveryMessage} words={words} tone="plain" size="medium">
            {t('all')}
          </PostButton>
        </div>
      )}
      {messages.length > 0 ? (
        <MessageRows messages={messages} open={readMessage} />
      ) : (
        <Empty icon="message" title={t('empty')} text={t('emptyText')} />
      )}
      <MoreLinks
        newest={after === null ? null : { href: '/messages', label: t('newest') }}
        more={found.next === null ? null : { href: `/messages?after=${found.next}`, label: t('more') }}
      />
    </ResidentPage>
  );
}
