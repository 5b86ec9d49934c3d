import type { Metadata } from 'next';
import { crossGate } from '@/app/gate-actions';
import { GateStrip } from '@/components/gate/gate-strip';
import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { SearchBar } from '@/components/ui/search-bar';
import { textOf } from '@/lib/address';
import { requireDesk } from '@/lib/desk/require-desk';
import { findPasses, gateLists, MOST } from '@/lib/gate/find-passes';
import { gateWords } from '@/lib/gate/gate-words';
import { keepsGate } from '@/lib/gate/keeps-gate';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { PassRows } from './pass-rows';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/gate';
const LONGEST = 40;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gate'))('title') };
}

/** 门岗 (REN-8): who is inside and who may come in, each with one tap; a phone without a line keeps what was tapped. */
export default async function GatePage({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireDesk(PATH, searchParams);
  if (!keepsGate(viewer, community.id)) return refusePage(viewer, PATH);
  const query = (textOf(params.q) ?? '').trim().slice(0, LONGEST);
  const [t, words, passes] = await Promise.all([
    getTranslations('gate'),
    gateWords(),
    findPasses(viewer, community.id, query),
  ]);
  const { inside, allowed, barred } = gateLists(passes);
  const none = query ? 'notFound' : 'noPasses';
  const rows = { now: viewer.now, words };
  return (
    <div className="mx-auto flex max-w-[40rem] flex-col gap-4">
      <h1 className="sr-only">{t('title')}</h1>
      <GateStrip personId={viewer.personId} action={crossGate} words={words} />
      <SearchBar action={PATH} label={t('search')} placeholder={t('search')} value={query}>
        {c && <input type="hidden" name="c" value={c} />}
      </SearchBar>
      <p className="text-sm text-soft">{t('scan')}</p>
      {passes.length === MOST && <p className="text-sm text-soft">{t('most', { most: MOST })}</p>}
      <Panel flush title={t('inside', { count: inside.length })}>
        {inside.length > 0 ? (
          <PassRows {...rows} passes={inside} />
        ) : (
          <p className="border-t border-line px-4 py-3 text-sm text-soft">{t('nobody')}</p>
        )}
      </Panel>
      <Panel flush title={t('outside', { count: allowed.length })}>
        {allowed.length > 0 ? (
          <PassRows {...rows} passes={allowed} />
        ) : (
          <Empty icon="qr" title={t(barred.length > 0 ? 'noneToday' : none)} />
        )}
      </Panel>
      {barred.length > 0 && (
        <Panel flush title={t('barred', { count: barred.length })}>
          <PassRows {...rows} passes={barred} />
        </Panel>
      )}
    </div>
  );
}
