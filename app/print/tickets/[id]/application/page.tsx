import type { Metadata } from 'next';
import { cache } from 'react';
import { Boxes } from '@/components/print/boxes';
import { SignatureLine } from '@/components/works/signature-line';
import { getTranslations } from '@/lib/i18n/translations';
import { sayApplicationPaper } from '@/lib/works/say-application-paper';
import { saySignature } from '@/lib/works/say-signature';
import { knowsTexts } from '@/lib/works/takes-texts';
import { findWorksPaper } from '@/lib/works/works-paper';
import { SmallSheet } from '../small-sheet';
import { WorksSheet } from '../works-sheet';

type Props = { params: Promise<{ id: string }> };

const load = cache((id: string) => findWorksPaper(id, `/print/tickets/${id}/application`));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { page }] = await Promise.all([getTranslations('worksTexts'), load((await params).id)]);
  const title = t(knowsTexts(page.ticket.kind) ? 'print.application' : 'print.small');
  return { title, robots: { index: false } };
}

/** 《装修申报表》 (REN-1): A4, as the office's paper form; empty boxes and lines are for the pen. Small works have one page of their own. */
export default async function ApplicationSheet({ params }: Props) {
  const { id } = await params;
  const paper = await load(id);
  const { page, texts } = paper;
  if (!knowsTexts(page.ticket.kind)) return <SmallSheet paper={paper} />;
  const by = (what: 'notice' | 'foreman') => texts.accepted.find((one) => one.what === what);
  const [t, rows, applicant, foreman] = await Promise.all([
    getTranslations('worksTexts'),
    sayApplicationPaper(paper),
    saySignature(paper, by('notice')),
    saySignature(paper, by('foreman')),
  ]);
  return (
    <WorksSheet paper={paper} title={t('print.applicationTitle')}>
      <Boxes rows={rows} />
      <div className="mt-[6mm] grid grid-cols-2 gap-x-[8mm] gap-y-[4mm]">
        <SignatureLine term={t('print.signApplicant')} {...applicant} />
        <SignatureLine term={t('print.signContractor')} />
        <SignatureLine term={t('print.signForeman')} {...foreman} />
        <SignatureLine term={t('print.signOffice')} />
      </div>
    </WorksSheet>
  );
}
