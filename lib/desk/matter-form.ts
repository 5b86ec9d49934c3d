import 'server-only';
import { type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { likelyNext } from '@/lib/tickets/likely-next';
import type { Alike } from '@/lib/tickets/matter';

/** The form that makes one matter of tickets alike (CMP-13); null where there are none, or for who may not answer them. */
export async function matterForm(page: TicketPage, alike: Alike[]): Promise<FormSpec | null> {
  if (alike.length === 0 || !page.moves.includes('reply')) return null;
  const t = await getTranslations('desk');
  const options = alike.map(({ id, number, summary, unit }) => ({
    value: id,
    label: [number, unit ?? t('facts.anonymous'), summary].join(' · '),
  }));
  return {
    id: 'matter',
    key: newId(),
    fields: [
      ...hidden({ ticket: page.ticket.id }),
      {
        name: 'others',
        control: 'checkboxes',
        label: t('matter.others'),
        required: true,
        options,
        value: options.map(({ value }) => value),
      },
      {
        name: 'words',
        control: 'textarea',
        label: t('matter.words'),
        required: true,
        maxLength: 500,
        rows: 3,
        value: t('matter.usual'),
      },
      { name: 'next', control: 'datetime', label: t('matter.next'), required: true, value: likelyNext(page) },
    ],
    submit: t('matter.submit'),
  };
}
