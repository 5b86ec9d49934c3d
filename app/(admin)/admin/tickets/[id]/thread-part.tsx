import { moveTicket } from '@/app/ticket-actions';
import { ReplyBox } from '@/components/desk/reply-box';
import { Story } from '@/components/desk/story';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { phrasesFor } from '@/lib/desk/phrases';
import { replyModes, replyNext } from '@/lib/desk/reply';
import { sayStory } from '@/lib/desk/say-thread';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';

type Props = {
  viewer: Viewer;
  page: TicketPage;
  names: Map<string, string>;
  /** How many other tickets of the matter are answered with this one. */
  together: number;
};

/** What was said and done, and the box to go on in. */
export async function ThreadPart({ viewer, page, names, together }: Props) {
  const { ticket, setting } = page;
  const [t, words, story, modes, phrases, next] = await Promise.all([
    getTranslations('desk'),
    formWords(),
    sayStory(viewer, page, names),
    replyModes(page),
    phrasesFor(ticket.kind, setting.settings),
    replyNext(page),
  ]);
  return (
    <Panel flush title={t('ticket.thread')} className="min-w-0">
      <Story pieces={story} label={t('ticket.thread')} />
      {together > 0 && <Tip icon="link">{t('matter.together', { count: together })}</Tip>}
      {modes.length > 0 && (
        <ReplyBox
          ticket={ticket.id}
          draft={`${viewer.personId}.reply.${ticket.id}`}
          action={moveTicket}
          words={words}
          modes={modes}
          phrases={phrases}
          next={next}
          says={{
            label: t('reply.label'),
            send: t('reply.send'),
            keys: t('reply.keys'),
            phrases: { label: t('phrases.label'), moods: t('phrases.mood'), keys: t('phrases.keys') },
          }}
        />
      )}
    </Panel>
  );
}
