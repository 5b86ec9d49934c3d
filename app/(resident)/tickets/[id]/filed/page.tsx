import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ResidentPage } from '@/components/shell/resident-page';
import { LinkButton } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { PhotoGrid } from '@/components/ui/photos';
import { ResultPage } from '@/components/ui/result-page';
import { Telephone } from '@/components/ui/telephone';
import { noteRefusal } from '@/lib/acts/note';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { orNotFound } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import { picturesOf } from '@/lib/tickets/conversation';
import { findTicket } from '@/lib/tickets/find-ticket';
import { promiseWords } from '@/lib/tickets/promise-words';
import { isNeighbour } from '@/lib/tickets/say-head';
import { sayNext } from '@/lib/tickets/say-next';
import { sayRecord } from '@/lib/tickets/say-record';
import { communityOf } from '@/lib/viewer';

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const viewer = await requireViewer(`/tickets/${id}/filed`);
  const page = await orNotFound(findTicket(viewer, id, 'resident'), `ticket ${id}`);
  if (isNeighbour(page)) {
    await noteRefusal(viewer, { what: 'denied', target: `ticket ${id}` });
    notFound();
  }
  return { viewer, page };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await load((await params).id);
  return { title: (await serviceWords(page.ticket.kind))('result.title') };
}

export default async function FiledPage({ params }: Props) {
  const { viewer, page } = await load((await params).id);
  const { ticket, setting } = page;
  const [t, service, steps, facts, photos] = await Promise.all([
    getTranslations('resident'),
    serviceWords(ticket.kind),
    sayNext(page),
    sayRecord(page),
    promiseWords(ticket.kind).then(({ t }) => [...picturesOf(viewer, page, t).values()]),
  ]);
  const { phone } = communityOf(viewer, ticket.communityId);
  const emergency = ticket.urgency === 'emergency';
  return (
    <ResidentPage title={service('name')} back="/">
      <ResultPage
        kind="done"
        title={service('result.title')}
        text={t('filed.number', { number: ticket.number })}
        actions={
          <>
            <LinkButton href={`/tickets/${ticket.id}`} tone="primary">
              {t('filed.see')}
            </LinkButton>
            <LinkButton href={`/tickets/${ticket.id}#photos`} className="[@media(scripting:enabled)]:hidden!">
              {t('filed.photos')}
            </LinkButton>
            <LinkButton href="/">{t('filed.home')}</LinkButton>
          </>
        }
        tips={service('result.call')}
      >
        {emergency && (
          <div className="mb-4 flex *:w-full">
            <Telephone number={setting.settings.dutyPhone || phone} tone="warn">
              {t('filed.emergency')}
            </Telephone>
          </div>
        )}
        <section className="rounded-lg bg-card px-4 py-4">
          <h2 className="mb-2 text-sm text-soft">{t('filed.next')}</h2>
          <ol className="list-inside list-decimal space-y-1.5">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <section className="mt-3 rounded-lg bg-card px-4 py-4">
          <h2 className="mb-2 text-sm text-soft">{t('filed.recorded')}</h2>
          <p className="mb-2">{ticket.summary}</p>
          <PhotoGrid id="recorded" photos={photos} className="mb-3" />
          <DescriptionList items={facts.map(({ name, term, value }) => ({ key: name, term, value }))} />
          <p className="mt-2 text-xs text-soft">{t('filed.recordedTip')}</p>
        </section>
      </ResultPage>
    </ResidentPage>
  );
}
