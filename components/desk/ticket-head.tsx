import type { ReactNode } from 'react';
import type { HeadSaid } from '@/lib/desk/say-head';
import { getTranslations } from '@/lib/i18n/translations';
import { Icon } from '../icons/icon';
import { Tag } from '../ui/tag';
import { whole } from '../ui/whole';

export type TicketHeadProps = { head: HeadSaid; children: ReactNode };

/** What it is about and what can be done now, at the top of a ticket's page. */
export async function TicketHead({ head, children }: TicketHeadProps) {
  const t = await getTranslations('desk');
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
      <div className="min-w-[min(100%,20rem)] flex-1">
        <nav className="flex flex-wrap items-center gap-x-4 text-sm text-soft print:hidden">
          <a href={head.back} className="inline-flex items-center gap-0.5 text-link max-md:min-h-11">
            <Icon name="back" className="size-[1.2em]" />
            {t('ticket.back')}
          </a>
          <span>{whole(head.number)}</span>
          <a href={head.print.href} className="inline-flex items-center gap-1 text-link max-md:min-h-11">
            <Icon name="print" className="size-[1.2em]" />
            {head.print.text}
          </a>
        </nav>
        <h1 className="mt-1 text-xl font-medium">{head.title}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
          <Tag tone={head.tone}>{head.step}</Tag>
          {head.urgency && (
            <Tag tone={head.pressing ? 'amber' : 'neutral'} icon={head.pressing ? 'warn' : undefined}>
              {head.urgency}
            </Tag>
          )}
          {head.reopened && <Tag tone="amber">{head.reopened}</Tag>}
          {head.due && (
            <Tag tone={head.due.tone} icon="clock">
              {head.due.text}
            </Tag>
          )}
          <span className="text-soft">{whole(head.place)}</span>
        </p>
      </div>
      {children}
    </header>
  );
}
