import { moveTicket } from '@/app/ticket-actions';
import { MiniForm } from '@/components/form/mini-form';
import { type FormSpec, hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { moveForm } from '@/lib/tickets/move-form';

/** 作废, in the pass's own line: why is all that is asked. */
export async function EndPass({ page, no }: { page: TicketPage; no: string }) {
  const { kind, version } = page.ticket;
  const [t, words] = await Promise.all([getTranslations('permit'), formWords(kind)]);
  const form = await moveForm(page, 'endPass', t('endSend'));
  const pass = String(Number(no.split('-').at(-1)));
  const spec: FormSpec = {
    ...form,
    id: `endPass-${pass}`,
    fields: [...hidden({ pass }), ...form.fields.filter(({ name }) => name !== 'pass')],
  };
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-link">{t('end')}</summary>
      <div className="w-72">
        <MiniForm key={version} spec={spec} action={moveTicket} words={words} ends />
      </div>
    </details>
  );
}
