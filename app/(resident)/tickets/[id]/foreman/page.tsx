import type { Metadata } from 'next';
import { linkForeman } from '@/app/works-actions';
import { ResidentPage } from '@/components/shell/resident-page';
import { Card } from '@/components/ui/card';
import { ForemanLinkPart } from '@/components/works/foreman-link-part';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import { findTicket } from '@/lib/tickets/find-ticket';
import { sayForemanLink } from '@/lib/works/say-foreman-link';
import { knowsTexts } from '@/lib/works/takes-texts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worksTexts'))('foreman.title') };
}

/** REN-2: the one-time link that the applicant sends to the site foreman. */
export default async function ForemanLinkPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/tickets/${id}/foreman`);
  const page = await orNotFound(findTicket(viewer, id, 'resident'), `ticket ${id}`);
  const { ticket, actor } = page;
  if (!knowsTexts(ticket.kind) || !actor.standings.includes('filer')) return refusePage(viewer, `ticket ${id}`);
  const [t, words, said] = await Promise.all([
    getTranslations('worksTexts'),
    formWords(),
    sayForemanLink(viewer, page),
  ]);
  return (
    <ResidentPage title={t('foreman.title')} back={`/tickets/${id}`}>
      <Card className="mx-3 mt-3">
        <p className="py-2 text-soft">{t('foreman.about')}</p>
        <ForemanLinkPart
          said={said}
          action={linkForeman}
          words={words}
          values={{ ticket: id, as: 'resident', back: '' }}
        />
      </Card>
    </ResidentPage>
  );
}
