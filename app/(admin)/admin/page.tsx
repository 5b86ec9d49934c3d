import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { BoardPart } from '@/components/desk/board-part';
import { DutyPanel } from '@/components/desk/duty-panel';
import { LookedAt } from '@/components/desk/looked-at';
import { Live } from '@/components/tickets/live';
import { Counters } from '@/components/ui/counters';
import { Tip } from '@/components/ui/notice';
import { deskHref } from '@/lib/desk/hrefs';
import { lookedName, lookedSince } from '@/lib/desk/looked';
import { partsOf, startOf, worksAtDesk } from '@/lib/desk/parts';
import { requireDesk } from '@/lib/desk/require-desk';
import { boardTone, isCalm, sayBoard } from '@/lib/desk/say-board';
import { sayDuties } from '@/lib/desk/say-duty';
import { getTranslations } from '@/lib/i18n/translations';
import { findOnDuty } from '@/lib/people/on-duty';
import type { Params } from '@/lib/tickets/desk-query';
import { findBoard } from '@/lib/tickets/find-board';
import { communityPulse } from '@/lib/tickets/pulse';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('board.title') };
}

export default async function TodayPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk('/admin', searchParams);
  if (!worksAtDesk(viewer)) redirect(startOf(viewer, c));
  const looked = lookedName(community.id);
  const since = lookedSince((await cookies()).get(looked)?.value);
  const [t, board, duties, version] = await Promise.all([
    getTranslations('desk'),
    findBoard(viewer, community.id, since),
    findOnDuty(viewer, community.id),
    communityPulse(viewer, community.id),
  ]);
  const parts = await sayBoard(board, viewer.now, c, community.settings);
  const filled = parts.filter((part) => part.rows.length > 0);
  return (
    <>
      <h1 className="sr-only">{t('board.title')}</h1>
      <Live from={`/api/pulse?community=${community.id}`} version={version ?? ''} news={t('list.live')} />
      <Counters
        label={t('board.counters')}
        counters={parts.map((part) => ({
          href: part.href,
          label: part.short,
          count: part.count,
          tone: boardTone(part),
        }))}
      />
      {isCalm(board) && (
        <Tip tone="green" className="mx-0!">
          {t('board.calm')}
        </Tip>
      )}
      <div className="mt-4 grid grid-cols-1 items-start gap-4 xl:grid-cols-[1fr_17rem]">
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
          {filled.map((part) => (
            <BoardPart
              key={part.section}
              title={part.title}
              all={t('board.all')}
              href={part.href}
              rows={part.rows}
              none={t('due.none')}
            />
          ))}
        </div>
        <DutyPanel
          duties={await sayDuties(duties, viewer.now)}
          change={partsOf(viewer).includes('settings') ? deskHref('/admin/settings', c) : null}
        />
      </div>
      <LookedAt name={looked} at={viewer.now.getTime()} />
    </>
  );
}
