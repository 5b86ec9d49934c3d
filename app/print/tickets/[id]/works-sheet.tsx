import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/i18n/translations';
import type { WorksPaper } from '@/lib/works/works-paper';
import { PaperSheet } from './paper-sheet';

type Props = { paper: Omit<WorksPaper, 'texts'>; title: string; children: ReactNode };

/** A paper of an application, under its own number. */
export async function WorksSheet({ paper, title, children }: Props) {
  const t = await getTranslations('worksTexts');
  return (
    <PaperSheet paper={paper} title={title} number={paper.page.ticket.number} numberWord={t('print.number')}>
      {children}
    </PaperSheet>
  );
}
