import type { Metadata } from 'next';
import { BackLink } from '@/components/desk/back-link';
import { PromiseRows } from '@/components/desk/promise-rows';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { orNotFound } from '@/lib/or-not-found';
import { findPromiseLines } from '@/lib/promises/find-lines';
import { promisesHref, readPromises } from '@/lib/promises/promise-query';
import { sayLines, titleOf } from '@/lib/promises/say-lines';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('promises'))('title') };
}

/** The promises behind one figure of the board. */
export default async function PromiseListPage({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireDesk('/admin/promises/list', searchParams);
  const query = readPromises(params);
  const { lines, next } = await orNotFound(findPromiseLines(viewer, community.id, query), `promises ${community.id}`);
  const [t, title, rows] = await Promise.all([
    getTranslations('promises'),
    titleOf(query, lines),
    sayLines(lines, viewer.now, c),
  ]);
  return (
    <>
      <BackLink href={deskHref('/admin/promises', c)}>{t('title')}</BackLink>
      <h1 className="mt-1 mb-3 text-lg font-medium">{title}</h1>
      {rows.length > 0 ? (
        <div className="overflow-clip rounded-md border border-line bg-card">
          <PromiseRows rows={rows} caption={title} />
        </div>
      ) : (
        <Empty icon="done" title={t('none')} text={t('noneText')} />
      )}
      <nav className="mt-4 flex justify-center gap-3 empty:hidden">
        {query.after && (
          <LinkButton href={promisesHref({ ...query, after: '' }, c)} size="medium">
            {t('first')}
          </LinkButton>
        )}
        {next && (
          <LinkButton href={promisesHref({ ...query, after: next }, c)} size="medium">
            {t('next')}
          </LinkButton>
        )}
      </nav>
    </>
  );
}
