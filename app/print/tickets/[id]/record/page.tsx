import type { Metadata } from 'next';
import { cache } from 'react';
import { Boxes, type BoxRow } from '@/components/print/boxes';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { SignLines } from '@/components/print/sign-lines';
import { SlipHead } from '@/components/print/slip-head';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import { wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { type RecordSaid, sayRecordForm } from '@/lib/tickets/say-record-form';
import { findSlipPage, type SlipPage } from '@/lib/tickets/slip-page';

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const slip = await findSlipPage(id, `/print/tickets/${id}/record`);
  return { slip, t: await wordsFor(slip.page.ticket.kind, 'print') };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await load((await params).id);
  return { title: t('recordTitle'), robots: { index: false } };
}

/** 《顾客投诉处理记录表》 (GEN-10): A4, for the file; what hasn't happened yet is left for the pen. */
export default async function RecordPage({ params }: Props) {
  const { slip, t } = await load((await params).id);
  const [clock, said] = await Promise.all([getTranslations('clock'), sayRecordForm(slip.page)]);
  const { viewer, page, community, link, back } = slip;
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{t('button')}</PrintButton>
          <LinkButton href={`/print/tickets/${page.ticket.id}/receipt`} size="medium">
            {t('receiptLink')}
          </LinkButton>
          <LinkButton href={back} tone="plain" size="medium" className="ml-auto">
            {t('back')}
          </LinkButton>
        </>
      }
    >
      <SlipHead
        office={t('community', { name: community.name })}
        title={t('recordTitle')}
        number={page.ticket.number}
        numberWord={t('number')}
        link={link}
        scan={t('scan')}
      />
      <Boxes rows={rowsOf(slip, said, (key) => t(key))} />
      <SignLines signs={['signOwner', 'signLead', 'signManager'].map((key) => t(key))} className="mt-[8mm]" />
      <footer className="mt-[4mm] text-right text-[8.5pt]">
        {t('printedBy', { who: viewer.name, at: fullMomentText(clock, viewer.now) })}
      </footer>
    </Sheet>
  );
}

function rowsOf({ page: { ticket, who }, phone }: SlipPage, said: RecordSaid, t: (key: string) => string): BoxRow[] {
  const box = (name: keyof RecordSaid) => ({ term: t(`record.${name}`), value: said[name] });
  const long = (name: keyof RecordSaid, tall: BoxRow['tall'] = 2): BoxRow => ({
    boxes: [{ term: t(`record.${name}`), value: <span className="whitespace-pre-line">{said[name]}</span> }],
    ...(tall && { tall }),
  });
  return [
    { boxes: [{ term: t('record.filer'), value: ticket.contactName }, box('where')] },
    { boxes: [{ term: t('phone'), value: phone }, box('channel')] },
    { boxes: [box('openedAt'), box('repliedAt')] },
    { boxes: [box('category'), box('about')] },
    { boxes: [{ term: t('owner'), value: who.owner }, box('judgedAt')] },
    long('content', 3),
    long('heard'),
    long('verdict'),
    long('answers', 3),
    long('result', 3),
    long('followUp'),
    long('cause'),
    long('lesson'),
    long('prevention'),
  ];
}
