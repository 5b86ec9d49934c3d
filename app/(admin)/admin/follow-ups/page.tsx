import type { Metadata } from 'next';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Panel } from '@/components/ui/panel';
import { Chips } from '@/components/ui/tabs';
import { addressOf, textOf } from '@/lib/address';
import { requireWholeDesk } from '@/lib/desk/require-desk';
import { type DueFound, type DueView, dueViews, findDue } from '@/lib/follow-ups/find-due';
import { sayDue } from '@/lib/follow-ups/say-due';
import { getTranslations } from '@/lib/i18n/translations';
import type { Params } from '@/lib/tickets/desk-query';
import { settingOf } from '@/lib/tickets/setting';
import { CallTabs } from './call-tabs';
import { DueItem } from './due-item';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/follow-ups';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('followUp'))('title') };
}

/** 回访: whom to call today, and what became of it (FUP-1, FUP-2). */
export default async function FollowUpsPage({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireWholeDesk(PATH, searchParams);
  const view = dueViews.find((one) => one === textOf(params.view)) ?? 'open';
  const after = textOf(params.after);
  const [t, found, setting] = await Promise.all([
    getTranslations('followUp'),
    findDue(viewer, community.id, { view, after }),
    settingOf(viewer, community.id),
  ]);
  const rows = await sayDue(found.rows, viewer.now, c);
  const here = (more: Record<string, string>) => addressOf('', { c, ...more });
  const shown: Record<string, string> = view === 'open' ? {} : { view };
  return (
    <div className="mx-auto max-w-[60rem]">
      <h1 className="sr-only">{t('title')}</h1>
      <CallTabs current="calls" c={c} />
      <p className="mt-3 text-sm text-soft">{t('rule', { days: community.settings.followUpWorkdays })}</p>
      <p className="text-sm">{await figuresText(found.figures)}</p>
      <Chips label={t('views')} tabs={await tabsOf(view, found.counts, here)} className="mt-3" />
      {rows.length === 0 && (
        <Panel className="mt-3">
          <Empty icon="done" title={t(`empty.${view}`)} text={view === 'open' ? t('emptyText') : undefined} />
        </Panel>
      )}
      <ul className="mt-3 flex flex-col gap-3">
        {rows.map((said, nth) => (
          <li key={said.id}>
            {said.section && said.section !== rows[nth - 1]?.section && (
              <h2 className="mb-2 font-medium not-first:mt-2">{t(`section.${said.section}`)}</h2>
            )}
            <DueItem said={said} setting={setting} back={here(shown)} />
          </li>
        ))}
      </ul>
      <MoreLinks
        newest={after ? { href: `${PATH}${here(shown)}`, label: t('first') } : null}
        more={found.next ? { href: `${PATH}${here({ ...shown, after: found.next })}`, label: t('more') } : null}
      />
    </div>
  );
}

async function tabsOf(view: DueView, counts: DueFound['counts'], here: (more: Record<string, string>) => string) {
  const t = await getTranslations('followUp');
  return dueViews.map((one) => ({
    href: `${PATH}${here(one === 'open' ? {} : { view: one })}`,
    label: t(`view.${one}`),
    current: one === view,
    ...(one in counts ? { count: counts[one as keyof typeof counts] } : {}),
  }));
}

async function figuresText({ due, inTime, own }: DueFound['figures']): Promise<string> {
  const t = await getTranslations('followUp');
  if (due === 0) return t('figuresNone');
  return t('figures', { due, inTime, own, share: Math.round((inTime / due) * 100) });
}
