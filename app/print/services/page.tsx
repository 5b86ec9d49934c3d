import type { Metadata } from 'next';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { LinkButton } from '@/components/ui/button';
import { localDay } from '@/lib/clock/day';
import { dayInYearText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { findServed, MOST_SERVED, type Served } from '@/lib/follow-ups/find-served';
import { monthText } from '@/lib/follow-ups/say-visits';
import { anyWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { orNotFound } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

const PATH = '/print/services';
const cell = 'border-[0.75pt] border-black px-[1.5mm] py-[1mm] text-left align-top font-normal';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('followUp'))('print.listTitle'), robots: { index: false } };
}

/** 《接受服务业户名单》 of this month: whom we served, by whom, and what they said of it. */
export default async function ServedSheet({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk(PATH, searchParams);
  const { rows, month, more } = await orNotFound(findServed(viewer, community.id), PATH);
  const [t, print] = await Promise.all([getTranslations('followUp'), getTranslations('print')]);
  const head = ['unit', 'people', 'service', 'number', 'doneAt', 'worker', 'followedUp'] as const;
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{print('button')}</PrintButton>
          <LinkButton href={deskHref('/admin/visits', c)} tone="plain" size="medium" className="ml-auto">
            {print('back')}
          </LinkButton>
        </>
      }
    >
      <p className="text-center text-[11pt]">{print('community', { name: community.name })}</p>
      <h1 className="mt-[1mm] text-center text-[18pt] font-medium">{t('print.listTitle')}</h1>
      <p className="mt-[1mm] mb-[4mm] text-center">{await monthText(month)}</p>
      {rows.length === 0 && <p>{t('print.none')}</p>}
      {rows.length > 0 && (
        <table className="w-full border-collapse border-[1.5pt] border-black text-[9.5pt]">
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col" className={`${cell} whitespace-nowrap`}>
                  {t(`print.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {more && <p className="mt-[2mm]">{t('print.more', { count: MOST_SERVED })}</p>}
    </Sheet>
  );
}

async function Line({ row }: { row: Served }) {
  const [t, choices, clock, wordOf] = await Promise.all([
    getTranslations('followUp'),
    getTranslations('choices'),
    getTranslations('clock'),
    anyWords(),
  ]);
  const said = row.score ? choices(`score.${row.score}` as 'score.5') : t(`state.${row.state}`);
  const how = row.channel ? t(`channel.${row.channel as 'phone'}`) : '';
  return (
    <tr className="break-inside-avoid">
      <td className={`${cell} whitespace-nowrap`}>{row.unit ?? (row.anonymous ? t('anonymous') : t('public'))}</td>
      <td className={cell}>{row.contactName}</td>
      <td className={cell}>{`${wordOf(`${row.kind}.name`)} ${row.summary}`}</td>
      <td className={`${cell} whitespace-nowrap`}>{row.number}</td>
      <td className={`${cell} whitespace-nowrap`}>{dayInYearText(clock, localDay(row.doneAt))}</td>
      <td className={cell}>{row.worker}</td>
      <td className={cell}>{[how, said].filter(Boolean).join(' ')}</td>
    </tr>
  );
}
