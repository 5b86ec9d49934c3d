import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { SearchBar } from '@/components/ui/search-bar';
import { textOf } from '@/lib/address';
import { deskHref, homesHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { findOpenRequests, searchHomes } from '@/lib/homes/find-requests';
import { keepsHomesIn } from '@/lib/homes/keepers';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { looksAfterIn } from '@/lib/people/leads';
import type { Params } from '@/lib/tickets/desk-query';
import { Buildings } from './buildings';
import { Changes } from './changes';
import { PeopleTable } from './people-table';
import { RequestCard } from './request-card';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/homes';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homes'))('desk.title') };
}

/** 房屋与住户: the claims that wait, and the way to anybody by room, name or the end of the number. */
export default async function HomesDeskPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk(PATH, searchParams);
  if (!keepsHomesIn(viewer, community.id)) return refusePage(viewer, PATH);
  const text = textOf(params.q)?.trim() ?? '';
  const b = textOf(params.b);
  const [t, requests, people] = await Promise.all([
    getTranslations('homes'),
    findOpenRequests(viewer, community.id),
    searchHomes(viewer, community.id, text),
  ]);
  return (
    <div className="max-w-[72rem]">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-medium">{t('desk.title')}</h1>
        <HomesLinks c={c} mayAdd={looksAfterIn(viewer, community.id)} />
      </div>
      <SearchBar
        action={PATH}
        label={t('desk.search')}
        placeholder={t('desk.searchHint')}
        value={text}
        className="mt-3 max-w-md"
      >
        {c && <input type="hidden" name="c" value={c} />}
        {b && <input type="hidden" name="b" value={b} />}
      </SearchBar>
      {text && (
        <Panel className="mt-4" title={t('desk.results', { text })} flush>
          {people.length > 0 ? (
            <PeopleTable
              people={people}
              now={viewer.now}
              hrefOf={(unit) => homesHref(`${PATH}/${unit}`, c, { b, q: text })}
            />
          ) : (
            <Empty icon="search" title={t('desk.noResults', { text })} />
          )}
        </Panel>
      )}
      <Buildings viewer={viewer} communityId={community.id} chosen={b} q={text} c={c} />
      <Changes viewer={viewer} communityId={community.id} c={c} />
      <h2 className="mt-6 mb-2 font-medium">{t('desk.waiting')}</h2>
      {requests.length === 0 && (
        <Panel>
          <Empty icon="done" title={t('desk.noWaiting')} text={t('desk.noWaitingText')} />
        </Panel>
      )}
      <ul className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        {requests.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} viewer={viewer} c={c} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is done with the whole book rather than with one home. */
async function HomesLinks({ c, mayAdd }: { c: string | null; mayAdd: boolean }) {
  const [t, homes] = await Promise.all([getTranslations('imports'), getTranslations('homes')]);
  const links = [
    ['import', t('export.link')],
    ['export', t('export.exportLink')],
    ['places', t('places.link')],
    ...(mayAdd ? [['new', homes('desk.addBuilding')] as const] : []),
  ] as const;
  return (
    <nav aria-label={t('title')} className="flex flex-wrap gap-2">
      {links.map(([page, label]) => (
        <LinkButton key={page} href={deskHref(`${PATH}/${page}`, c)} size="small">
          {label}
        </LinkButton>
      ))}
    </nav>
  );
}
