import { getTranslations } from '@/lib/i18n/translations';
import type { TicketSaid } from '@/lib/tickets/say-ticket';
import { Tag } from '../../ui/tag';
import { whole } from '../../ui/whole';
import { PromiseLine } from './promise-line';

export type TicketRowsProps = { tickets: TicketSaid[]; label: string };

/** Tickets under each other, each with its step and its promise. */
export async function TicketRows({ tickets, label }: TicketRowsProps) {
  const t = await getTranslations('resident');
  return (
    <ul aria-label={label} className="divide-y divide-line bg-card">
      {tickets.map(({ id, href, title, place, number, step, tone, promise, worker }) => (
        <li key={id}>
          <a href={href} className="block px-4 py-3.5 active:bg-pressed focus-visible:-outline-offset-2">
            <span className="flex items-start gap-3">
              <span className="line-clamp-2 min-w-0 flex-1 font-medium">{title}</span>
              <Tag tone={tone}>{step}</Tag>
            </span>
            <span className="mt-0.5 mb-1.5 block text-xs text-soft">
              {whole([place, worker, number].filter(Boolean).join(' · '))}
            </span>
            <PromiseLine
              promise={promise}
              used={t('promise.used', { percent: Math.round((promise.used ?? 0) * 100) })}
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
