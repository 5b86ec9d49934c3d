import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Boxes, type BoxRow } from '@/components/print/boxes';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { SlipHead } from '@/components/print/slip-head';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import type { SlipPage } from '@/lib/tickets/slip-page';

type Props = {
  slip: SlipPage;
  title: string;
  number: string;
  rows: BoxRow[];
  /** What the paper tells, beneath its boxes. */
  foot: string | null;
  signs: string[];
  children?: ReactNode;
};

/** One of the office's papers about works, on A4: boxes, what it tells, and the lines for signatures. */
export async function WorksPaper({ slip, title, number, rows, foot, signs, children }: Props) {
  const [t, clock] = await Promise.all([getTranslations('print'), getTranslations('clock')]);
  const { viewer, community, link, back } = slip;
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{t('button')}</PrintButton>
          <LinkButton href={back} tone="plain" size="medium" className="ml-auto">
            {t('back')}
          </LinkButton>
        </>
      }
    >
      <SlipHead
        office={t('community', { name: community.name })}
        title={title}
        number={number}
        numberWord={t('number')}
        link={link}
        scan={t('scan')}
      />
      {children}
      <Boxes rows={rows} />
      {foot && <p className="mt-[5mm] leading-relaxed">{foot}</p>}
      <div className="mt-[12mm] grid grid-cols-3 gap-[6mm]">
        {signs.map((sign) => (
          <p key={sign} className="border-b border-black pb-[1mm]">
            {sign}
          </p>
        ))}
      </div>
      <footer className="mt-[6mm] text-right text-[8.5pt]">
        {t('printedBy', { who: viewer.name, at: fullMomentText(clock, viewer.now) })}
      </footer>
    </Sheet>
  );
}
