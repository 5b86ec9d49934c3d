import type { Metadata } from 'next';
import { SignatureLine } from '@/components/works/signature-line';
import { getTranslations } from '@/lib/i18n/translations';
import { acceptedNotice, sayNotice } from '@/lib/works/say-notice';
import { saySignature } from '@/lib/works/say-signature';
import { knowsTexts } from '@/lib/works/takes-texts';
import { findWorksPaper } from '@/lib/works/works-paper';
import { NoticeItems } from '../notice-items';
import { WorksSheet } from '../works-sheet';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('worksTexts'))('print.notice'), robots: { index: false } };
}

/** REN-2: the notice in the version that was accepted, or what of it was, its items ticked, with both signatures or the lines for them. */
export default async function NoticeSheet({ params }: Props) {
  const { id } = await params;
  const paper = await findWorksPaper(id, `/print/tickets/${id}/notice`);
  const { page, texts } = paper;
  const by = (what: 'notice' | 'foreman') => texts.accepted.find((one) => one.what === what);
  const [applicant, foreman] = [by('notice'), by('foreman')];
  const [t, said, first, second] = await Promise.all([
    getTranslations('worksTexts'),
    sayNotice(acceptedNotice(applicant)),
    saySignature(paper, applicant),
    saySignature(paper, foreman),
  ]);
  return (
    <WorksSheet paper={paper} title={t('print.noticeTitle')}>
      <NoticeItems said={said} accepted={applicant?.items ?? []} />
      <div className="mt-[5mm] grid grid-cols-2 gap-[8mm]">
        <SignatureLine term={t('print.signApplicant')} {...first} />
        {knowsTexts(page.ticket.kind) && <SignatureLine term={t('print.signForeman')} {...second} />}
      </div>
    </WorksSheet>
  );
}
