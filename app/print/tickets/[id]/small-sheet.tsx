import { Boxes } from '@/components/print/boxes';
import { SignatureLine } from '@/components/works/signature-line';
import { getTranslations } from '@/lib/i18n/translations';
import { acceptedNotice, sayNotice } from '@/lib/works/say-notice';
import { saySignature } from '@/lib/works/say-signature';
import { saySmallPaper } from '@/lib/works/say-small-paper';
import type { WorksPaper } from '@/lib/works/works-paper';
import { NoticeItems } from './notice-items';
import { WorksSheet } from './works-sheet';

/** 《小型施工备案表》 (REN-12): one A4 with what was filed, whether it is allowed, and what was accepted for it. */
export async function SmallSheet({ paper }: { paper: WorksPaper }) {
  const applicant = paper.texts.accepted.find(({ what }) => what === 'notice');
  const [t, rows, said, signed] = await Promise.all([
    getTranslations('worksTexts'),
    saySmallPaper(paper),
    sayNotice(acceptedNotice(applicant)),
    saySignature(paper, applicant),
  ]);
  return (
    <WorksSheet paper={paper} title={t('print.smallTitle')}>
      <Boxes rows={rows} />
      <div className="mt-[3mm]">
        <NoticeItems brief said={said} accepted={applicant?.items ?? []} />
      </div>
      <div className="mt-[3mm] grid grid-cols-2 gap-[8mm]">
        <SignatureLine term={t('print.signApplicant')} {...signed} />
        <SignatureLine term={t('print.signOffice')} />
      </div>
    </WorksSheet>
  );
}
