import type { Metadata } from 'next';
import { readAllReminders, readReminder } from '@/app/desk-actions';
import { PostButton } from '@/components/form/post-button';
import { MessageRows } from '@/components/inbox/message-rows';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { findMessages } from '@/lib/inbox/find-messages';
import { sayMessages } from '@/lib/inbox/say-messages';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('title') };
}

export default async function RemindersPage({ searchParams }: Props) {
  const viewer = await requireStaff('/admin/reminders');
  const after = idInput.safeParse((await searchParams).after).data ?? null;
  const [t, words, found] = await Promise.all([
    getTranslations('inbox'),
    formWords(),
    findMessages(viewer, 'desk', after),
  ]);
  const messages = await sayMessages(found.messages, viewer.now);
  return (
    <div className="mx-auto max-w-phone">
      <div className="flex min-h-11 items-center justify-between gap-4">
        <h1 className="text-xl font-medium">{t('title')}</h1>
        {messages.some((message) => message.unread) && (
          <PostButton id="read-all" action={readAllReminders} words={words} tone="plain" size="small">
            {t('all')}
          </PostButton>
        )}
      </div>
      <div className="mt-2 overflow-hidden rounded-md border border-line bg-card">
        {messages.length > 0 ? (
          <MessageRows messages={messages} open={readReminder} />
        ) : (
          <Empty icon="bell" title={t('emptyTitle')} text={t('emptyText')} />
        )}
      </div>
      <MoreLinks
        newest={after === null ? null : { href: '/admin/reminders', label: t('newest') }}
        more={found.next === null ? null : { href: `/admin/reminders?after=${found.next}`, label: t('more') }}
      />
    </div>
  );
}
