import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Boxes } from '@/components/print/boxes';
import { SignatureLine } from '@/components/works/signature-line';
import { sayApplicationPaper } from '@/lib/works/say-application-paper';
import { saySignature } from '@/lib/works/say-signature';
import { findWorksPaper } from '@/lib/works/works-paper';
import { WorksSheet } from '../works-sheet';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worksTexts'))('print.application'), robots: { index: false } };
}

/** 《装修申报表》 (REN-1): A4, as the office's paper form; empty boxes and lines are for the pen. */
export default async function ApplicationSheet({ params }: Props) {
  const { id } = await params;
  const paper = await findWorksPaper(id, `/print/tickets/${id}/application`);
  const { texts } = paper;
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
