import type { Metadata } from 'next';
import { cache } from 'react';
import { Boxes, type BoxRow } from '@/components/print/boxes';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { SlipHead } from '@/components/print/slip-head';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import { wordsFor } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import type { OrderLine } from '@/lib/tickets/find-ticket';
import { findSlipPage, type SlipPage } from '@/lib/tickets/slip-page';
import { taskLines } from '@/lib/tickets/task-form';

type Props = { params: Promise<{ id: string; no: string }> };

const load = cache(async (id: string, no: string) => {
  const slip = await findSlipPage(id, `/print/tickets/${id}/orders/${no}`);
  const line = taskLines(slip.page).find((one) => String(one.no) === no);
  if (!line) return refusePage(slip.viewer, `ticket ${id}`);
  return { slip, line };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, no } = await params;
  await load(id, no);
  return { title: (await getTranslations('print'))('taskTitle'), robots: { index: false } };
}

/** 任务单 (HOT-4): the upper half of an A4, or an A5, for one department; empty boxes are for the pen. */
export default async function TaskSlipPage({ params }: Props) {
  const { id, no } = await params;
  const { slip, line } = await load(id, no);
  const { page, community, link, viewer } = slip;
  const [t, clock] = await Promise.all([wordsFor(page.ticket.kind, 'print'), getTranslations('clock')]);
  return (
    <Sheet toolbar={<Tools slip={slip} />}>
      <div className="min-h-[125mm]">
        <SlipHead
          office={t('community', { name: community.name })}
          title={t('taskTitle')}
          number={`${page.ticket.number}-${line.no}`}
          numberWord={t('number')}
          link={link}
          scan={t('scan')}
        />
        <Boxes rows={await rowsOf(slip, line)} />
        <div className="mt-[6mm] grid grid-cols-3 gap-[6mm]">
          <p className="border-b border-black pb-[1mm]">{t('signWorker')}</p>
          <p className="border-b border-black pb-[1mm]">{t('taskSeen')}</p>
          <p className="border-b border-black pb-[1mm]">{t('date')}</p>
        </div>
        <footer className="mt-[3mm] text-right text-[8.5pt]">
          {t('printedBy', { who: viewer.name, at: fullMomentText(clock, viewer.now) })}
        </footer>
      </div>
    </Sheet>
  );
}

async function Tools({ slip: { back } }: { slip: SlipPage }) {
  const t = await getTranslations('print');
  return (
    <>
      <PrintButton>{t('button')}</PrintButton>
      <LinkButton href={back} tone="plain" size="medium" className="ml-auto">
        {t('back')}
      </LinkButton>
    </>
  );
}

async function rowsOf({ page: { ticket, who }, said, phone }: SlipPage, line: OrderLine): Promise<BoxRow[]> {
  const [t, choices, clock] = await Promise.all([
    wordsFor(ticket.kind, 'print'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const at = (moment: Date | null) => (moment ? fullMomentText(clock, moment) : '');
  return [
    {
      boxes: [
        { term: t('department'), value: <b>{choices(`department.${line.department}` as 'department.desk')}</b> },
        { term: t('worker'), value: line.who },
      ],
    },
    {
      boxes: [
        { term: t('unit'), value: <b>{said.where}</b> },
        { term: t('taskUntil'), value: at(line.dueAt) },
      ],
    },
    { boxes: [{ term: t('taskWhat'), value: line.what }], tall: 2 },
    {
      boxes: [
        { term: t('issuedAt'), value: at(line.issuedAt) },
        { term: t('acceptedAt'), value: at(line.acceptedAt) },
      ],
    },
    { boxes: [{ term: t('work'), value: line.work }], tall: 3 },
    {
      boxes: [
        { term: t('endedAt'), value: at(line.endedAt) },
        { term: t('owner'), value: who.owner },
      ],
    },
    {
      boxes: [
        { term: t('filer'), value: ticket.contactName },
        { term: t('phone'), value: phone },
      ],
    },
  ];
}
