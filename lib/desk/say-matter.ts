import type { LooseWords } from '@/lib/i18n/service-words';
import type { TicketPage } from '@/lib/tickets/find-ticket';

type Words = { t: LooseWords; wordOf: LooseWords };
type Term = { term: string; value: string };

/** What sets a matter apart: serious, told again, told by many (CMP-6, CMP-13), judged how, and whom it is about (CMP-10). */
export function matterOf({ ticket, setting }: TicketPage, names: Map<string, string>, { t, wordOf }: Words): Term[] {
  const { verdict, cause, aboutDepartment, aboutId } = ticket;
  const again = ticket.sight === 'filer' && ticket.toldBefore > 0;
  const isMany = ticket.homesTold >= setting.settings.manyHomes;
  const department = aboutDepartment && wordOf(`choices.department.${aboutDepartment}`);
  const about = [department, aboutId && names.get(aboutId)].filter(Boolean).join(' ');
  const marks = [
    ticket.serious && t('facts.serious'),
    again && t('facts.toldBefore', { count: ticket.toldBefore + 1, days: setting.settings.toldAgainDays }),
    isMany && t('facts.manyHomes', { count: ticket.homesTold }),
  ];
  const judged = [verdict && wordOf(`choices.verdict.${verdict}`), cause && wordOf(`choices.cause.${cause}`)];
  return [
    ...marks.flatMap((value) => (value ? [{ term: '', value }] : [])),
    ...termOf(t('facts.judged'), judged.filter(Boolean).join(' · ')),
    ...termOf(t('facts.about'), about),
  ];
}

const termOf = (term: string, value: string): Term[] => (value ? [{ term, value }] : []);
