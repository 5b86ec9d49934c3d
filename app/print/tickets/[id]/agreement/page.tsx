import type { Metadata } from 'next';
import { AgreementText } from '@/components/works/agreement-text';
import { SignatureLine } from '@/components/works/signature-line';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { ticketOf } from '@/lib/tickets/row';
import { nameOfText } from '@/lib/works/say-agreement-text';
import { saySignature } from '@/lib/works/say-signature';
import { sayParties } from '@/lib/works/say-texts';
import { knowsAgreement } from '@/lib/works/takes-texts';
import { findWorksPaper } from '@/lib/works/works-paper';
import { WorksSheet } from '../works-sheet';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worksTexts'))('print.agreement'), robots: { index: false } };
}

/** REN-7: the agreement as it was signed, or to be signed on paper. */
export default async function AgreementSheet({ params }: Props) {
  const { id } = await params;
  const paper = await findWorksPaper(id, `/print/tickets/${id}/agreement`);
  const { viewer, page, texts } = paper;
  if (!knowsAgreement(page.ticket.kind)) return refusePage(viewer, `ticket ${id}`);
  const [t, parties] = await Promise.all([getTranslations('worksTexts'), sayParties(ticketOf(page.ticket), texts)]);
  const lines = await Promise.all(
    parties.map(async ({ party, signed }) => ({
      party,
      term: t(`print.${terms[party]}`),
      ...(await saySignature(paper, signed)),
    })),
  );
  return (
    <WorksSheet paper={paper} title={t('print.agreementTitle')}>
      <AgreementText text={withoutTitle(texts.agreement.body)} />
      <p className="mt-[3mm] text-[8.5pt]">
        {t('agreement.version', { version: `${await nameOfText(texts.agreement.version)} ${texts.agreement.version}` })}
      </p>
      <div className="mt-[6mm] grid grid-cols-3 gap-[6mm]">
        {lines.map(({ party, ...line }) => (
          <SignatureLine key={party} {...line} />
        ))}
      </div>
    </WorksSheet>
  );
}

const terms = { applicant: 'signApplicant', contractor: 'signContractor', office: 'signOffice' } as const;

/** The sheet has its own head. */
const withoutTitle = (body: string) => body.replace(/^#\s.*\n/, '');
