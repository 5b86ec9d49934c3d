import { linkForeman, recordForeman } from '@/app/works-actions';
import { MiniForm } from '@/components/form/mini-form';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { ForemanLinkPart } from '@/components/works/foreman-link-part';
import { fullMomentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { findTexts } from '@/lib/works/find-texts';
import { paperForm } from '@/lib/works/paper-form';
import { sayForemanLink } from '@/lib/works/say-foreman-link';
import { nameOfNotice } from '@/lib/works/say-notice';

type Props = { viewer: Viewer; page: TicketPage; back: string };

/** The notice: accepted by the applicant, signed by the foreman by link or on paper (REN-2). */
export async function NoticePanels({ viewer, page, back }: Props) {
  const { ticket, moves } = page;
  const [t, words, said] = await Promise.all([
    getTranslations('worksTexts'),
    formWords(),
    sayForemanLink(viewer, page),
  ]);
  const may = moves.includes('foremanSigns');
  return (
    <div className="grid grid-cols-1 gap-4">
      <AcceptedPanel viewer={viewer} page={page} />
      <Panel title={t('desk.foreman')}>
        <ForemanLinkPart
          said={{ ...said, mayMake: said.mayMake && may }}
          action={linkForeman}
          words={words}
          values={{ ticket: ticket.id, as: 'staff', back }}
        />
        {may && !said.signed && (
          <details className="mt-4 border-t border-line pt-3">
            <summary className="min-h-11 cursor-pointer py-2 text-link">{t('desk.paper')}</summary>
            <p className="text-soft">{t('desk.paperNotice')}</p>
            <div className="desk-form -mx-4">
              <MiniForm
                leads
                spec={await paperForm('foreman', { ticket: ticket.id, back }, String(foremanOf(ticket.details)))}
                action={recordForeman}
                words={words}
                photos={{ url: `/api/files?community=${ticket.communityId}`, max: 1 }}
              />
            </div>
          </details>
        )}
      </Panel>
    </div>
  );
}

const foremanOf = (details: unknown) => (details as { foreman?: string }).foreman ?? '';

async function AcceptedPanel({ viewer, page: { ticket } }: Pick<Props, 'viewer' | 'page'>) {
  const [t, clock, { accepted }] = await Promise.all([
    getTranslations('worksTexts'),
    getTranslations('clock'),
    findTexts(viewer, ticketOf(ticket)),
  ]);
  const found = accepted.find(({ what }) => what === 'notice');
  return (
    <Panel title={t('desk.notice')}>
      <p>
        {found
          ? t('desk.accepted', {
              at: fullMomentText(clock, found.at),
              version: await nameOfNotice(found.version),
            })
          : t('desk.notAccepted')}
      </p>
      <div className="mt-3">
        <LinkButton href={`/print/tickets/${ticket.id}/notice`} size="medium">
          {t('desk.printNotice')}
        </LinkButton>
      </div>
    </Panel>
  );
}
