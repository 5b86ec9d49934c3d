import type { Metadata } from 'next';
import { Boxes } from '@/components/print/boxes';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { textOf } from '@/lib/address';
import { fullMomentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { findVisits, type VisitRow } from '@/lib/follow-ups/find-visits';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

const PATH = '/print/visits';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('followUp'))('print.visitTitle'), robots: { index: false } };
}

/** 《业户访问记录表》: one visit, or those of this month that are still to be made, with empty boxes for the pen. */
export default async function VisitSheet({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireDesk(PATH, searchParams);
  const only = idInput.safeParse(textOf(params.v)).data;
  const found = await orNotFound(findVisits(viewer, community.id, { shelf: only ? 'done' : 'left', only }), PATH);
  const [t, print] = await Promise.all([getTranslations('followUp'), getTranslations('print')]);
  return (
    <Sheet
      toolbar={
        <>
          {found.rows.length > 0 && <PrintButton>{print('button')}</PrintButton>}
          <LinkButton href={deskHref('/admin/visits', c)} tone="plain" size="medium" className="ml-auto">
            {print('back')}
          </LinkButton>
        </>
      }
    >
      {found.rows.length === 0 && <p>{t('print.none')}</p>}
      {found.rows.map((row) => (
        <VisitPaper key={row.id} row={row} office={print('community', { name: community.name })} />
      ))}
    </Sheet>
  );
}

/** Half a page, as the office's own form. */
async function VisitPaper({ row, office }: { row: VisitRow; office: string }) {
  const [t, choices, clock] = await Promise.all([
    getTranslations('followUp'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const met = row.state === 'done' && row.last?.outcome === 'met' ? row.last : null;
  const people = row.people.map((one) => `${one.name} ${choices(`relation.${one.relation}`)}`).join(' · ');
  return (
    <section className="mb-[10mm] break-inside-avoid">
      <p className="text-center text-[11pt]">{office}</p>
      <h2 className="mt-[1mm] mb-[3mm] text-center text-[18pt] leading-tight font-medium">{t('print.visitTitle')}</h2>
      <Boxes
        rows={[
          {
            boxes: [
              { term: t('print.unit'), value: <b>{row.unit}</b> },
              { term: t('print.people'), value: people },
            ],
          },
          {
            boxes: [
              { term: t('print.at'), value: met && fullMomentText(clock, new Date(met.at)) },
              { term: t('print.who'), value: met?.who },
            ],
          },
          { boxes: [{ term: t('print.met'), value: met?.met }] },
          { boxes: [{ term: t('print.words'), value: met?.words }], tall: 5 },
          { boxes: [{ term: t('print.raised'), value: row.raised.map(({ number }) => number).join(' · ') }], tall: 2 },
        ]}
      />
      <div className="mt-[6mm] grid grid-cols-3 gap-[6mm]">
        {(['sign', 'lead', 'date'] as const).map((name) => (
          <p key={name} className="border-b border-black pb-[1mm]">
            {t(`print.${name}`)}
          </p>
        ))}
      </div>
    </section>
  );
}
