import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Boxes } from '@/components/print/boxes';
import { SignLines } from '@/components/print/sign-lines';
import { LinkButton } from '@/components/ui/button';
import { findPermitPaper, paperLink } from '@/lib/gate/permit-paper';
import { permitTitle } from '@/lib/gate/say-paper';
import { sayPermitPaper } from '@/lib/gate/say-permit-paper';
import { knowsWorkers } from '@/lib/gate/worker-names';
import { PaperSheet } from '../paper-sheet';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gate'))('verify.permit'), robots: { index: false } };
}

/** 《装修施工许可证》 (REN-7): A4, to hang on the door of the home; titled as the community titles it. */
export default async function PermitPage({ params }: Props) {
  const { id } = await params;
  const paper = await findPermitPaper(id, `/print/tickets/${id}/permit`);
  const { community, permit, page } = paper;
  const [t, rows, title] = await Promise.all([
    getTranslations('gate'),
    sayPermitPaper(paper),
    permitTitle(community.settings),
  ]);
  return (
    <PaperSheet
      paper={{ ...paper, link: paperLink('permit', permit.id) }}
      title={title}
      number={permit.no}
      numberWord={t('verify.no')}
      scan={t('paper.scan')}
      tools={
        knowsWorkers(page) && (
          <LinkButton href={`/print/tickets/${id}/passes`} size="medium">
            {t('paper.allPasses')}
          </LinkButton>
        )
      }
    >
      <p className="mb-[3mm] text-center text-[16pt] font-medium">{t('verify.only', { community: community.name })}</p>
      <p className="mb-[3mm]">{t('paper.to', { home: page.place.unit ?? '' })}</p>
      <Boxes rows={rows} />
      <p className="mt-[5mm] leading-relaxed">{t('paper.rule')}</p>
      <SignLines
        signs={(['stamp', 'issuedBy', 'issuedAt'] as const).map((sign) => t(`paper.${sign}`))}
        className="mt-[16mm]"
      />
    </PaperSheet>
  );
}
