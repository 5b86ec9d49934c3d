import type { Metadata } from 'next';
import { FilterBar } from '@/components/desk/filter-bar';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { checkActs, findActs } from '@/lib/acts/find-acts';
import { actNames } from '@/lib/acts/record';
import { addressOf, textOf } from '@/lib/address';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { refusePage } from '@/lib/or-not-found';
import { leadsIn } from '@/lib/people/leads';
import type { Params } from '@/lib/tickets/desk-query';
import { BackLink } from '../back-link';
import { ActTable } from './act-table';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/settings/acts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('acts'))('title') };
}

export default async function ActsPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk(PATH, searchParams);
  if (!leadsIn(viewer, community.id)) return refusePage(viewer, PATH);
  const what = actNames.find((name) => name === textOf(params.what));
  const person = idInput.safeParse(params.person).data;
  const after = idInput.safeParse(params.after).data;
  const [t, { acts, next }] = await Promise.all([
    getTranslations('acts'),
    findActs(viewer, community.id, { what, person, after }),
  ]);
  const to = (change: Record<string, string | undefined>) => addressOf(PATH, { c, what, person, ...change });
  return (
    <div className="max-w-[72rem]">
      <BackLink c={c} />
      <h1 className="text-xl font-medium">{t('title')}</h1>
      <p className="mt-1 text-soft">{t('text')}</p>
      <FilterBar
        kept={{ c: c ?? undefined, person }}
        choices={[
          {
            name: 'what',
            label: t('all'),
            value: what,
            options: actNames.map((value) => ({ value, label: t(`what.${value}`) })),
          },
        ]}
        sorts={[]}
        clear={what || person ? to({ what: undefined, person: undefined }) : null}
      />
      {textOf(params.check) ? (
        <Checked {...(await checkActs(viewer, community.id))} />
      ) : (
        <p className="mb-3">
          <a className="inline-block py-2 text-link" href={to({ check: '1' })}>
            {t('check')}
          </a>
        </p>
      )}
      <Panel flush>
        {acts.length > 0 ? (
          <ActTable acts={acts} now={viewer.now} c={c} ofPerson={(id) => to({ person: id })} />
        ) : (
          <Empty icon="search" title={t('empty')} />
        )}
      </Panel>
      <MoreLinks
        newest={after ? { href: to({}), label: t('newest') } : null}
        more={next ? { href: to({ after: next }), label: t('more') } : null}
      />
    </div>
  );
}

async function Checked({ count, broken }: { count: number; broken: number | null }) {
  const t = await getTranslations('acts');
  return (
    <div className="-mx-2">
      <Tip tone={broken === null ? 'green' : 'red'}>
        {broken === null ? t('whole', { count }) : t('broken', { place: broken })}
      </Tip>
    </div>
  );
}
