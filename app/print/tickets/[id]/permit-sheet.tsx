import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Boxes, type BoxRow } from '@/components/print/boxes';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { SlipHead } from '@/components/print/slip-head';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import { type PermitPaper, paperLink } from '@/lib/gate/permit-paper';

type Props = {
  paper: PermitPaper;
  /** The permit that is printed: whose number and code stand on it. */
  permit: { id: string; no: string };
  title: string;
  /** What it allows, in one sentence above its boxes, and what holds for it beneath. */
  allows: string;
  rule: string;
  rows: BoxRow[];
  links?: ReactNode;
};

/** A permit on A4, with its code and the lines for the office's stamp. */
export async function PermitSheet({ paper, permit, title, allows, rule, rows, links }: Props) {
  const [t, print, clock] = await Promise.all([
    getTranslations('gate'),
    getTranslations('print'),
    getTranslations('clock'),
  ]);
  const { viewer, community, back } = paper;
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{print('button')}</PrintButton>
          {links}
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
      <p className="mb-[3mm]">{allows}</p>
      <Boxes rows={rows} />
      <p className="mt-[5mm] leading-relaxed">{rule}</p>
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
