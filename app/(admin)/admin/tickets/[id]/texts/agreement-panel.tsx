import { countersignAgreement, recordAgreement } from '@/app/works-actions';
import { MiniForm } from '@/components/form/mini-form';
import { PostButton } from '@/components/form/post-button';
import { LinkButton } from '@/components/ui/button';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { AgreementText } from '@/components/works/agreement-text';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { findTexts } from '@/lib/works/find-texts';
import { paperForm } from '@/lib/works/paper-form';
import { nameOfText } from '@/lib/works/say-agreement-text';
import { type PartySaid, sayParties } from '@/lib/works/say-texts';

type Props = { viewer: Viewer; page: TicketPage; back: string };

/** The agreement: who has signed, what the desk records for others, the office's own signature last (REN-7). */
export async function AgreementPanel({ viewer, page, back }: Props) {
  const { ticket } = page;
  const texts = await findTexts(viewer, ticketOf(ticket));
  const [t, parties] = await Promise.all([getTranslations('worksTexts'), sayParties(ticketOf(ticket), texts)]);
  return (
    <Panel
      title={t('desk.agreement')}
      aside={t('agreement.version', { version: await nameOfText(texts.agreement.version) })}
    >
      {texts.whole && (
        <Tip tone="green" className="mx-0!">
          {t('agreement.whole')}
        </Tip>
      )}
      <ul>
        {parties.map(({ party, text, signed }) => (
          <li key={party} className="py-1">
            {signed ? `${text} · ${t(`way.${signed.way}`)}` : text}
          </li>
        ))}
      </ul>
      <Acts page={page} parties={parties} version={texts.agreement.version} back={back} />
      <div className="mt-3">
        <LinkButton href={`/print/tickets/${ticket.id}/agreement`} size="medium">
          {t('desk.printAgreement')}
        </LinkButton>
      </div>
      <AgreementText text={texts.agreement.body} className="mt-4 border-t border-line pt-3" />
    </Panel>
  );
}

type ActsProps = Omit<Props, 'viewer'> & { parties: PartySaid[]; version: string };

async function Acts({ page: { ticket, moves }, parties, version, back }: ActsProps) {
  const [t, words] = await Promise.all([getTranslations('worksTexts'), formWords()]);
  const open = parties.flatMap(({ party, signed }) => (signed || party === 'office' ? [] : [party]));
  const office = parties.some(({ party, signed }) => party === 'office' && !signed);
  const carried = { ticket: ticket.id, version, back };
  return (
    <>
      {moves.includes('countersign') && office && open.length === 0 && (
        <div className="mt-3">
          <PostButton
            id="countersign"
            action={countersignAgreement}
            words={words}
            values={carried}
            size="medium"
            tone="primary"
          >
            {t('desk.countersign')}
          </PostButton>
        </div>
      )}
      {office && open.length > 0 && <p className="mt-2 text-sm text-soft">{t('desk.countersignHint')}</p>}
      {moves.includes('signForOther') && open.length > 0 && (
        <details className="mt-4 border-t border-line pt-3">
          <summary className="min-h-11 cursor-pointer py-2 text-link">{t('desk.paper')}</summary>
          <p className="text-soft">{t('desk.paperAgreement')}</p>
          <div className="desk-form -mx-4">
            <MiniForm
              leads
              spec={await paperForm('agreement', carried, '', open)}
              action={recordAgreement}
              words={words}
              photos={{ url: `/api/files?community=${ticket.communityId}`, max: 1 }}
            />
          </div>
        </details>
      )}
    </>
  );
}
