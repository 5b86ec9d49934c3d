import type { Metadata } from 'next';
import { moveTicket } from '@/app/ticket-actions';
import { formIcons } from '@/components/form/form-icons';
import { ServiceForm } from '@/components/form/service-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { Tip } from '@/components/ui/notice';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import { amendForm } from '@/lib/tickets/amend-form';
import { findTicket } from '@/lib/tickets/find-ticket';
import { knownPapers } from '@/lib/tickets/papers';
import { sayApplication } from '@/lib/works/say-application';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('works'))('papers.amend') };
}

/** What was given back is changed here and sent again (REN-6). */
export default async function AmendPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/tickets/${id}/amend`);
  const page = await orNotFound(findTicket(viewer, id, 'resident'), `ticket ${id}`);
  if (!page.moves.includes('resubmit')) return refusePage(viewer, `ticket ${id}`);
  const [t, words, spec, said] = await Promise.all([
    getTranslations('works'),
    formWords(page.ticket.kind),
    amendForm(page, 'resubmit'),
    sayApplication(viewer, page),
  ]);
  const back = [
    ...said.others,
    ...said.papers.flatMap(({ label, returned }) => (returned ? [{ label, words: returned }] : [])),
  ];
  return (
    <ResidentPage title={t('papers.amend')} back={`/tickets/${id}`}>
      <Tip tone="amber">
        <ul>
          {back.map(({ label, words: why }) => (
            <li key={label}>{t('papers.point', { label, words: why })}</li>
          ))}
        </ul>
      </Tip>
      <ServiceForm
        spec={spec}
        action={moveTicket}
        words={words}
        icons={formIcons(spec)}
        photos={{
          url: `/api/files?community=${page.ticket.communityId}`,
          max: 9,
          multiple: true,
          known: knownPapers(said.papers.flatMap(({ files }) => files)),
        }}
      />
    </ResidentPage>
  );
}
