import type { Metadata } from 'next';
import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { Chips } from '@/components/ui/tabs';
import { Board } from '@/components/works/board';
import { addressOf, textOf } from '@/lib/address';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { MOST } from '@/lib/works/find-board';
import { seesWorks } from '@/lib/works/may-see';
import { sayBoard } from '@/lib/works/say-board';
import { WorksTabs } from './works-tabs';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/works';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('works'))('board.title') };
}

/** 装修看板: running works by building and stage, with what is late (REN-9). */
export default async function WorksPage({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireDesk(PATH, searchParams);
  if (!seesWorks(viewer, community.id)) return refusePage(viewer, PATH);
  const step = textOf(params.step) || undefined;
  const building = idInput.safeParse(params.building).data;
  const [t, said] = await Promise.all([
    getTranslations('works'),
    sayBoard(viewer, community.id, c, { step, building }),
  ]);
  const chip = (label: string, one?: string) => ({
    href: addressOf(PATH, { c, step: one }),
    label,
    current: step === one,
  });
  return (
    <div className="mx-auto max-w-[72rem]">
      <h1 className="sr-only">{t('board.title')}</h1>
      <WorksTabs current="board" c={c} viewer={viewer} communityId={community.id} />
      <div className="mt-3">
        <Chips
          label={t('board.steps')}
          tabs={[
            chip(t('board.all', { count: said.total })),
            ...said.steps.map((one) => chip(t('board.step', one), one.step)),
          ]}
        />
      </div>
      {said.total === MOST && <p className="mt-2 text-sm text-soft">{t('board.most', { most: MOST })}</p>}
      {said.buildings.length === 0 && (
        <Panel className="mt-3">
          <Empty icon="done" title={t('board.none')} />
        </Panel>
      )}
      <Board buildings={said.buildings} />
    </div>
  );
}
