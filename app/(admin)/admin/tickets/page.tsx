import type { Metadata } from 'next';
import { assignSeveral, forgetView, keepView } from '@/app/desk-actions';
import { BulkBar } from '@/components/desk/bulk-bar';
import { BulkForm } from '@/components/desk/bulk-form';
import { FilterBar } from '@/components/desk/filter-bar';
import { KeyHints } from '@/components/desk/key-hints';
import { NothingFound } from '@/components/desk/nothing-found';
import { SavedViews } from '@/components/desk/saved-views';
import { TicketRows } from '@/components/desk/ticket-rows';
import { Live } from '@/components/tickets/live';
import { LinkButton } from '@/components/ui/button';
import { Chips } from '@/components/ui/tabs';
import { giveTo } from '@/lib/desk/choices';
import { deskHref } from '@/lib/desk/hrefs';
import { listLinks } from '@/lib/desk/list-links';
import { requireWholeDesk } from '@/lib/desk/require-desk';
import { sayList } from '@/lib/desk/say-list';
import { sayRows } from '@/lib/desk/say-row';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { worksTickets } from '@/lib/imports/admit';
import { findColleagues } from '@/lib/people/colleagues';
import { type Params, readQuery, writeQuery } from '@/lib/tickets/desk-query';
import { findDesk } from '@/lib/tickets/find-desk';
import { communityPulse } from '@/lib/tickets/pulse';
import { findSavedViews } from '@/lib/tickets/saved-views';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('list.title') };
}

export default async function TicketsPage({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireWholeDesk('/admin/tickets', searchParams);
  const query = readQuery(params);
  const [t, words, found, views, colleagues, version] = await Promise.all([
    getTranslations('desk'),
    formWords(),
    findDesk(viewer, community.id, query),
    findSavedViews(viewer, community.id),
    findColleagues(viewer, community.id),
    communityPulse(viewer, community.id),
  ]);
  const [links, rows, { departments, people }] = await Promise.all([
    listLinks(viewer, community.id, query, c),
    sayRows(found.rows, viewer.now, c, community.settings),
    giveTo(colleagues, community.settings),
  ]);
  const here = writeQuery({ ...query, after: undefined }, null);
  const saved = views.map((view) => ({
    ...view,
    href: `/admin/tickets${writeQuery(readQuery(Object.fromEntries(new URLSearchParams(view.query))), c)}`,
    current: view.query === here,
  }));
  return (
    <>
      <h1 className="sr-only">{t('list.title')}</h1>
      <Live from={`/api/pulse?community=${community.id}`} version={version ?? ''} news={t('list.live')} />
      <div className="flex items-center gap-2 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 md:flex-wrap">
        <Chips
          label={t('filter.views')}
          tabs={links.views}
          className="max-md:flex-nowrap max-md:*:shrink-0 max-md:*:whitespace-nowrap"
        />
        <SavedViews
          community={community.id}
          query={here}
          views={saved}
          keep={keepView}
          forget={forgetView}
          words={words}
        />
      </div>
      <FilterBar kept={links.kept} choices={links.choices} sorts={links.sorts} clear={links.clear} />
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 text-sm">
        <p className="text-soft" role="status">
          {await sayList(query, links.options, found)}
        </p>
        {worksTickets(viewer, community.id) && <BookLinks query={here} c={c} />}
      </div>
      <div className="overflow-clip rounded-md border border-line bg-card">
        <BulkForm action={assignSeveral} words={words}>
          {rows.length > 0 ? <TicketRows rows={rows} picking /> : <NothingFound searched={query.q !== ''} />}
          <BulkBar community={community.id} departments={departments} people={people} />
        </BulkForm>
      </div>
      <nav className="mt-4 flex justify-center gap-3 empty:hidden">
        {query.after && (
          <LinkButton href={links.first} size="medium">
            {t('list.first')}
          </LinkButton>
        )}
        {found.next && (
          <LinkButton href={links.after(found.next)} size="medium">
            {t('list.next')}
          </LinkButton>
        )}
      </nav>
      {rows.length > 0 && <KeyHints />}
    </>
  );
}

/** The office's own files: its old ledger in, this list out. */
async function BookLinks({ query, c }: { query: string; c: string | null }) {
  const t = await getTranslations('imports');
  const out = new URLSearchParams(query);
  if (c) out.set('c', c);
  const look = 'inline-flex min-h-11 items-center text-link md:min-h-8';
  return (
    <span className="flex gap-4">
      <a className={look} href={deskHref('/admin/tickets/import', c)}>
        {t('export.ticketsImport')}
      </a>
      <a className={look} href={`/admin/tickets/export${out.size > 0 ? `?${out}` : ''}`}>
        {t('export.ticketsLink')}
      </a>
    </span>
  );
}
