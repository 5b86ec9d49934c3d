import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { SlipHead } from '@/components/print/slip-head';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import type { WorksPaper } from '@/lib/works/works-paper';

type Props = { paper: Omit<WorksPaper, 'texts'>; title: string; children: ReactNode };

/** A printed paper of works: the office's head, the number, the code, and who printed it. */
export async function WorksSheet({ paper: { viewer, page, community, link, back }, title, children }: Props) {
  const [t, print, clock] = await Promise.all([
    getTranslations('worksTexts'),
    getTranslations('print'),
    getTranslations('clock'),
  ]);
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{t('print.button')}</PrintButton>
          <LinkButton href={back} tone="plain" size="medium" className="ml-auto">
            {t('print.back')}
          </LinkButton>
        </>
      }
    >
      <SlipHead
        office={print('community', { name: community.name })}
        title={title}
        number={page.ticket.number}
        numberWord={t('print.number')}
        link={link}
        scan={t('print.scan')}
      />
      {children}
      <footer className="mt-[6mm] text-right text-[8.5pt]">
        {t('print.printedBy', { who: viewer.name, at: fullMomentText(clock, viewer.now) })}
      </footer>
    </Sheet>
  );
}
