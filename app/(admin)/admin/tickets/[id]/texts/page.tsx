import type { Metadata } from 'next';
import { BackLink } from '@/components/desk/back-link';
import { LinkButton } from '@/components/ui/button';
import { ticketHref } from '@/lib/desk/hrefs';
import { nameCommunity } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import { findTicket } from '@/lib/tickets/find-ticket';
import { knowsAgreement, knowsTexts } from '@/lib/works/takes-texts';
import { AgreementPanel } from './agreement-panel';
import { NoticePanels } from './notice-panels';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worksTexts'))('desk.title') };
}

/** 须知与协议: who accepted and signed what of these works, and what the desk does about it. */
export default async function TextsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/admin/tickets/${id}/texts`;
  const viewer = await requireStaff(path);
  const page = await orNotFound(findTicket(viewer, id, 'staff'), `ticket ${id}`);
  const { ticket } = page;
  if (!knowsTexts(ticket.kind)) return refusePage(viewer, `ticket ${id}`);
  const c = nameCommunity(viewer, ticket.communityId, path, await searchParams);
  const t = await getTranslations('worksTexts');
  const place = { viewer, page, back: c ? `?c=${c}` : '' };
  return (
    <div className="max-w-[80rem]">
      <BackLink href={ticketHref(id, c)}>{t('desk.back')}</BackLink>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-medium">
          {t('desk.title')} <span className="text-base text-soft tabular-nums">{ticket.number}</span>
        </h1>
        <LinkButton href={`/print/tickets/${id}/application`} size="medium">
          {t('desk.printApplication')}
        </LinkButton>
      </div>
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <NoticePanels {...place} />
        {knowsAgreement(ticket.kind) && <AgreementPanel {...place} />}
      </div>
    </div>
  );
}
