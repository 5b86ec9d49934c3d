import type { Metadata } from 'next';
import { signAgreement } from '@/app/works-actions';
import { MiniForm } from '@/components/form/mini-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Cell, Cells } from '@/components/ui/cells';
import { Tip } from '@/components/ui/notice';
import { AgreementText } from '@/components/works/agreement-text';
import { textOf } from '@/lib/address';
import { type FormSpec, hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import { findTicket, type TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import { findTexts, type Texts } from '@/lib/works/find-texts';
import { nameOfText } from '@/lib/works/say-agreement-text';
import { type PartySaid, sayParties } from '@/lib/works/say-texts';
import { knowsAgreement } from '@/lib/works/takes-texts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worksTexts'))('agreement.title') };
}

/** REN-7: the agreement of three parties, read whole and signed on glass. */
export default async function AgreementPage({ params, searchParams }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/tickets/${id}/agreement`);
  const page = await orNotFound(findTicket(viewer, id, 'resident'), `ticket ${id}`);
  if (!knowsAgreement(page.ticket.kind)) return refusePage(viewer, `ticket ${id}`);
  const [t, locale, texts] = await Promise.all([
    getTranslations('worksTexts'),
    getLocale(),
    findTexts(viewer, ticketOf(page.ticket)),
  ]);
  const parties = await sayParties(ticketOf(page.ticket), texts);
  return (
    <ResidentPage title={t('agreement.title')} back={`/tickets/${id}`}>
      {textOf((await searchParams).changed) && <Tip tone="amber">{t('agreement.changed')}</Tip>}
      {texts.whole && <Tip tone="green">{t('agreement.whole')}</Tip>}
      <p className="px-4 pt-2 text-sm text-soft">
        {t('agreement.version', { version: await nameOfText(texts.agreement.version) })}
        {locale !== 'zh-CN' && ` · ${t('agreement.counts')}`}
      </p>
      <Card className="mx-3 mt-2">
        <AgreementText text={texts.agreement.body} className="pt-2" />
      </Card>
      <Cells title={t('agreement.parties')}>
        {parties.map(({ party, text }) => (
          <Cell key={party} title={text} />
        ))}
      </Cells>
      <Sign page={page} texts={texts} parties={parties} />
      <div className="px-4 py-6 text-center">
        <LinkButton href={`/print/tickets/${id}/agreement`} size="medium">
          {t('desk.printAgreement')}
        </LinkButton>
      </div>
    </ResidentPage>
  );
}

type SignProps = { page: TicketPage; texts: Texts; parties: PartySaid[] };

async function Sign({ page: { ticket, moves, actor }, texts, parties }: SignProps) {
  const t = await getTranslations('worksTexts');
  const signed = parties.some(({ party, signed: by }) => party === 'applicant' && by);
  if (signed || !actor.standings.includes('filer')) return null;
  if (!moves.includes('signAgreement')) return ticket.phase === 'done' ? null : <Tip>{t('agreement.notYet')}</Tip>;
  const spec: FormSpec = {
    id: 'sign-agreement',
    submit: t('agreement.sign'),
    fields: [
      ...hidden({ ticket: ticket.id, version: texts.agreement.version }),
      {
        name: 'signature',
        control: 'signature',
        label: t('agreement.signature'),
        hint: t('agreement.hint'),
        required: true,
      },
    ],
  };
  return (
    <Card className="mx-3 mt-3">
      <p className="pt-2 text-soft">{t('agreement.read')}</p>
      <div className="-mx-4">
        <MiniForm
          leads
          spec={spec}
          action={signAgreement}
          words={await formWords()}
          photos={{ url: `/api/files?community=${ticket.communityId}` }}
        />
      </div>
    </Card>
  );
}
