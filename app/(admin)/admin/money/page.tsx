import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { MoneyText, yuan } from '@/components/ui/money-text';
import { MoreLinks } from '@/components/ui/more-links';
import { Panel } from '@/components/ui/panel';
import { Chips } from '@/components/ui/tabs';
import { BookLines, DueBack } from '@/components/works/books';
import { addressOf, textOf } from '@/lib/address';
import { isDay, localDay, plusMonths } from '@/lib/clock/day';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { findLedger, type MoneyTotals, type MonthTotals, moneyViews } from '@/lib/works/find-ledger';
import { seesMoney } from '@/lib/works/may-see';
import { sayBooks } from '@/lib/works/say-books';
import { WorksTabs } from '../works/works-tabs';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/money';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money'))('page.title') };
}

/** 押金账目: what waits for finance, deposits that go back, and the ledger of each month (REN-7, REN-11). */
export default async function MoneyPage({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireDesk(PATH, searchParams);
  if (!seesMoney(viewer, community.id)) return refusePage(viewer, PATH);
  const view = moneyViews.find((one) => one === textOf(params.view)) ?? 'confirm';
  const asked = textOf(params.month) ?? '';
  const month = isDay(`${asked}-01`) ? asked : localDay(viewer.now).slice(0, 7);
  const after = textOf(params.after);
  const found = await findLedger(viewer, community.id, { view, month, after });
  const [t, said] = await Promise.all([getTranslations('money'), sayBooks(viewer, found, c)]);
  const { totals, ofMonth, next } = found;
  const label = t(`page.view.${view}`);
  const here = (more: Record<string, string | null> = {}) =>
    addressOf(PATH, { c, view, month: view === 'ledger' ? month : null, ...more });
  const counts = { confirm: totals.confirms, due: totals.due, ledger: undefined };
  return (
    <div className="mx-auto max-w-[72rem]">
      <h1 className="sr-only">{t('page.title')}</h1>
      <WorksTabs current="money" c={c} viewer={viewer} communityId={community.id} />
      <Totals totals={totals} />
      <Chips
        label={t('page.views')}
        className="mt-3"
        tabs={moneyViews.map((one) => ({
          href: addressOf(PATH, { c, view: one }),
          label: t(`page.view.${one}`),
          current: one === view,
          count: counts[one],
        }))}
      />
      {ofMonth && <Month month={month} ofMonth={ofMonth} hrefOf={(other) => here({ month: other })} />}
      <Panel flush className="mt-3">
        {said.lines.length + said.back.length === 0 && <Empty icon="done" title={t(`page.empty.${view}`)} />}
        {said.lines.length > 0 && <BookLines lines={said.lines} label={label} />}
        {said.back.length > 0 && <DueBack lines={said.back} label={label} />}
      </Panel>
      <MoreLinks
        newest={after ? { href: here(), label: t('page.first') } : null}
        more={next ? { href: here({ after: next }), label: t('page.more') } : null}
      />
    </div>
  );
}

async function Totals({ totals: { heldFen, confirmFen, confirms, due } }: { totals: MoneyTotals }) {
  const t = await getTranslations('money');
  const figures = [
    { term: t('page.heldTitle'), value: <MoneyText fen={heldFen} />, aside: null },
    {
      term: t('page.confirmTitle'),
      value: <MoneyText fen={confirmFen} />,
      aside: t('page.confirmCount', { count: confirms }),
    },
    { term: t('page.dueTitle'), value: t('page.dueCount', { count: due }), aside: null },
  ];
  return (
    <dl aria-label={t('page.totals')} className="mt-3 grid grid-cols-1 gap-3 sm:grid-cols-3">
      {figures.map(({ term, value, aside }) => (
        <div key={term} className="rounded-md border border-line bg-card px-4 py-3">
          <dt className="text-sm text-soft">{term}</dt>
          <dd className="text-xl font-medium">
            {value} {aside && <span className="text-sm font-normal text-soft">{aside}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type MonthProps = { month: string; ofMonth: MonthTotals; hrefOf: (month: string) => string };

async function Month({ month, ofMonth: { collected, deducted, refunded }, hrefOf }: MonthProps) {
  const t = await getTranslations('money');
  const [year = '', number = ''] = month.split('-');
  const away = (months: number) => hrefOf(plusMonths(`${month}-01`, months).slice(0, 7));
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <LinkButton href={away(-1)} size="small">
        {t('page.before')}
      </LinkButton>
      <h2 className="text-lg font-medium">{t('page.month', { year, month: Number(number) })}</h2>
      <LinkButton href={away(1)} size="small">
        {t('page.after')}
      </LinkButton>
      <p className="text-sm text-soft">
        {t('page.ofMonth', { collected: yuan(collected), deducted: yuan(deducted), refunded: yuan(refunded) })}
      </p>
    </div>
  );
}
