import { moveTicket } from '@/app/ticket-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { LinkButton } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { momentText, timeLeftText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { OrderLine, TicketPage } from '@/lib/tickets/find-ticket';
import { ownTaskLines, taskForm, taskValues } from '@/lib/tickets/task-form';

/** The task orders that this worker does of somebody's ticket, each with what to do, until when, and its button. */
export async function OwnTasks({ page }: { page: TicketPage }) {
  const lines = ownTaskLines(page);
  return lines.map((line) => <OwnTask key={line.no} page={page} line={line} />);
}

async function OwnTask({ page, line }: { page: TicketPage; line: OrderLine }) {
  const [t, clock, words] = await Promise.all([getTranslations('orders'), getTranslations('clock'), formWords()]);
  const { now } = page.setting;
  const due = line.dueAt ?? page.ticket.resultDue;
  const pressed = line.presses > 0 ? t('task.pressed', { count: line.presses }) : null;
  return (
    <section
      id={`task-${line.no}`}
      className="mt-3 scroll-mt-20 rounded-lg border-2 border-brand bg-card py-3 [&_button[type=submit]]:min-h-[60px] [&_button[type=submit]]:text-lg"
    >
      <h2 className="px-4 text-lg font-medium">{t('task.title', { number: page.ticket.number, no: line.no })}</h2>
      <p className={classes('px-4 text-sm', now > due ? 'font-medium text-red' : 'text-soft')}>
        {[t('task.until', { at: momentText(clock, due, now) }), timeLeftText(clock, due, now), pressed]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="px-4 py-3 text-lg whitespace-pre-line">{line.what}</p>
      {line.state === 'issued' ? (
        <div className="px-4">
          <PostButton
            id={`accept-task-${line.no}`}
            action={moveTicket}
            words={words}
            values={taskValues(page, 'orderAccept', line.no, 'orders')}
            look="weui-btn weui-btn_primary w-full min-h-[60px]! text-lg"
          >
            {t('next.orderAccept')}
          </PostButton>
        </div>
      ) : (
        <MiniForm spec={await taskForm(page, 'orderDone', line.no, 'orders')} action={moveTicket} words={words} />
      )}
      <p className="px-4 pt-2">
        <LinkButton href={`/print/tickets/${page.ticket.id}/orders/${line.no}`} tone="plain" size="medium" icon="print">
          {t('task.print')}
        </LinkButton>
      </p>
    </section>
  );
}
