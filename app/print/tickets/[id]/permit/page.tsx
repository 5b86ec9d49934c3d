import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Boxes } from '@/components/print/boxes';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { SlipHead } from '@/components/print/slip-head';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import { findPermitPaper, paperLink } from '@/lib/gate/permit-paper';
import { permitTitle } from '@/lib/gate/say-paper';
import { sayPermitPaper } from '@/lib/gate/say-permit-paper';
import { knowsWorkers } from '@/lib/gate/worker-names';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gate'))('verify.permit'), robots: { index: false } };
}

/** 《装修施工许可证》 (REN-7): A4, to hang on the door of the home; titled as the community titles it. */
export default async function PermitPage({ params }: Props) {
  const { id } = await params;
  const paper = await findPermitPaper(id, `/print/tickets/${id}/permit`);
  const { viewer, community, permit, page, back } = paper;
  const [t, print, clock, rows, title] = await Promise.all([
    getTranslations('gate'),
    getTranslations('print'),
    getTranslations('clock'),
    sayPermitPaper(paper),
    permitTitle(community.settings),
  ]);
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{print('button')}</PrintButton>
          {knowsWorkers(page) && (
            <LinkButton href={`/print/tickets/${id}/passes`} size="medium">
              {t('paper.allPasses')}
            </LinkButton>
          )}
          <LinkButton href={back} tone="plain" size="medium" className="ml-auto">
            {print('back')}
          </LinkButton>
        </>
      }
    >
      <SlipHead
        office={print('community', { name: community.name })}
        title={title}
        number={permit.no}
        numberWord={t('verify.no')}
        link={paperLink('permit', permit.id)}
        scan={t('paper.scan')}
      />
      <p className="mb-[3mm] text-center text-[16pt] font-medium">{t('verify.only', { community: community.name })}</p>
      <p className="mb-[3mm]">{t('paper.to', { home: page.place.unit ?? '' })}</p>
      <Boxes rows={rows} />
      <p className="mt-[5mm] leading-relaxed">{t('paper.rule')}</p>
      <div className="mt-[16mm] grid grid-cols-3 gap-[6mm]">
        {(['stamp', 'issuedBy', 'issuedAt'] as const).map((sign) => (
          <p key={sign} className="border-b border-black pb-[1mm]">
            {t(`paper.${sign}`)}
          </p>
        ))}
      </div>
      <footer className="mt-[6mm] text-right text-[8.5pt]">
        {print('printedBy', { who: viewer.name, at: fullMomentText(clock, viewer.now) })}
      </footer>
    </Sheet>
  );
}
