import type { FormAction } from '@/lib/action-state';
import { getTranslations } from '@/lib/i18n/translations';
import type { MessageSaid } from '@/lib/inbox/say-messages';
import { plainAction } from '../form/plain-action';
import { Icon } from '../icons/icon';
import { Dot } from '../ui/badge';
import { whole } from '../ui/whole';

export type MessageRowsProps = { messages: MessageSaid[]; open: FormAction };

/** Messages as rows to press: pressing marks one as read and opens what it is about. */
export async function MessageRows({ messages, open }: MessageRowsProps) {
  const t = await getTranslations('messages');
  return (
    <form action={plainAction(open)}>
      <ul className="divide-y divide-line bg-card">
        {messages.map(({ id, text, said, about, at, unread }) => (
          <li key={id}>
            <button type="submit" name="message" value={id} className={row}>
              <span className="grid size-2.5 shrink-0 place-items-center">{unread && <Dot label={t('unread')} />}</span>
              <span className="min-w-0 flex-1">
                <span className={unread ? 'block font-medium' : 'block'}>{whole(text)}</span>
                {said && <span className="line-clamp-1 text-sm">{said}</span>}
                <span className="line-clamp-1 text-sm text-soft elder:line-clamp-2">{whole(about)}</span>
                <span className="block text-xs text-soft">{at}</span>
              </span>
              <Icon name="next" className="size-[1.1em] text-faint" />
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

const row =
  'flex w-full min-h-16 items-center gap-3 py-2.5 pr-4 pl-2 text-left active:bg-pressed focus-visible:-outline-offset-2';
