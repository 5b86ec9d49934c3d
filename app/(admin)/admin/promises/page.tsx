import type { Metadata } from 'next';
import { PromiseTable } from '@/components/desk/promise-board';
import { Live } from '@/components/tickets/live';
import { Counters } from '@/components/ui/counters';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { orNotFound } from '@/lib/or-not-found';
import { findPromises } from '@/lib/promises/find-promises';
import { type BoardLine, sayPromises } from '@/lib/promises/say-promises';
import type { Params } from '@/lib/tickets/desk-query';
import { communityPulse } from '@/lib/tickets/pulse';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('promises'))('title') };
}

/** What was promised to residents: kept, at risk, broken; the way to each behind its figure (GEN-4). */
export default async function PromisesPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk('/admin/promises', searchParams);
  const found = await orNotFound(findPromises(viewer, community.id), `promises ${community.id}`);
  const [t, desk, board, version] = await Promise.all([
    getTranslations('promises'),
    getTranslations('desk'),
    sayPromises(found, c),
    communityPulse(viewer, community.id),
  ]);
  return (
    <>
      <Live from={`/api/pulse?community=${community.id}`} version={version ?? ''} news={desk('list.live')} />
      <h1 className="mb-3 text-lg font-medium">{t('title')}</h1>
      <Counters label={t('title')} counters={countersOf(board.all)} />
      <p className="mt-2 text-sm text-soft">{t('says', { rate: board.all.rate })}</p>
      {board.capped && <Tip className="mx-0!">{t('capped')}</Tip>}
      <div className="mt-4 flex flex-col gap-4">
        {board.groups
          .filter(({ lines }) => lines.length > 0)
          .map(({ by, title, lines }) => (
            <Panel key={by} flush title={title}>
              <PromiseTable caption={title} rate={t('rate')} lines={lines} />
            </Panel>
          ))}
      </div>
    </>
  );
}

const countersOf = ({ figures }: BoardLine) =>
  figures.map(({ name, count, href, tone }) => ({
    href,
    label: name,
    count,
    ...(tone ? { tone } : {}),
  }));
