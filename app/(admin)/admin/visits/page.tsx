import type { Metadata } from 'next';
import { planVisitsNow } from '@/app/follow-up-actions';
import { PostButton } from '@/components/form/post-button';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Panel } from '@/components/ui/panel';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Chips } from '@/components/ui/tabs';
import { addressOf, textOf } from '@/lib/address';
import { requireWholeDesk } from '@/lib/desk/require-desk';
import type { VisitFigures } from '@/lib/follow-ups/figures';
import { findVisits } from '@/lib/follow-ups/find-visits';
import { monthText, sayVisits } from '@/lib/follow-ups/say-visits';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import type { Params } from '@/lib/tickets/desk-query';
import { settingOf } from '@/lib/tickets/setting';
import { CallTabs } from '../follow-ups/call-tabs';
import { VisitItem } from './visit-item';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/visits';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('followUp'))('visit.title') };
}

/** 走访: the homes of this month's list, and what was said there (FUP-3). */
export default async function VisitsPage({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireWholeDesk(PATH, searchParams);
  const shelf = textOf(params.shelf) === 'done' ? 'done' : 'left';
  const after = idInput.safeParse(params.after).data;
  const [t, found, setting] = await Promise.all([
    getTranslations('followUp'),
    findVisits(viewer, community.id, { shelf, after }),
    settingOf(viewer, community.id),
  ]);
  const said = await sayVisits(found.rows, viewer.now, c);
  const here = (more: Record<string, string>) => addressOf('', { c, ...more });
  const shown: Record<string, string> = shelf === 'done' ? { shelf } : {};
  const month = await monthText(found.month);
  return (
    <div className="mx-auto max-w-[60rem]">
      <h1 className="sr-only">{t('visit.title')}</h1>
      <CallTabs current="visits" c={c} />
      <p className="mt-3 text-sm text-soft">{t('visit.rule', { percent: community.settings.visitSharePercent })}</p>
      {found.figures.planned > 0 ? (
        <>
          <Progress figures={found.figures} month={month} />
          <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
            <Chips
              label={t('visit.shelves')}
              tabs={(['left', 'done'] as const).map((one) => ({
                href: `${PATH}${here(one === 'done' ? { shelf: one } : {})}`,
                label: t(`visit.shelf.${one}`),
                current: one === shelf,
              }))}
            />
            <PrintLinks c={c} />
          </div>
          {said.length === 0 && (
            <Panel className="mt-3">
              <Empty icon="done" title={t(shelf === 'left' ? 'visit.noneLeft' : 'visit.noneDone')} />
            </Panel>
          )}
          <ul className="mt-3 flex flex-col gap-3">
            {said.map((one) => (
              <li key={one.id} id={`visit-${one.id}`}>
                <VisitItem said={one} setting={setting} back={here(shown)} c={c} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <NonePlanned community={community.id} month={month} />
      )}
      <MoreLinks
        newest={after ? { href: `${PATH}${here(shown)}`, label: t('first') } : null}
        more={found.next ? { href: `${PATH}${here({ ...shown, after: found.next })}`, label: t('more') } : null}
      />
    </div>
  );
}

async function Progress({ figures, month }: { figures: VisitFigures; month: string }) {
  const t = await getTranslations('followUp');
  const { households, planned, done, left } = figures;
  const share = households > 0 ? Math.round((done / households) * 1000) / 10 : 0;
  return (
    <div className="mt-2">
      <p>{t('visit.figures', { month, planned, done, left })}</p>
      <ProgressBar
        used={done / planned}
        label={t('visit.figures', { month, planned, done, left })}
        className="my-1 w-full"
      />
      <p className="text-sm text-soft">{t('visit.share', { households, share })}</p>
    </div>
  );
}

async function PrintLinks({ c }: { c: string | null }) {
  const t = await getTranslations('followUp');
  const links = [
    ['/print/visits', t('visit.printAll')],
    ['/print/services', t('visit.serviceList')],
  ] as const;
  return (
    <span className="flex flex-wrap gap-2">
      {links.map(([href, label]) => (
        <LinkButton key={href} href={`${href}${c ? `?c=${c}` : ''}`} size="small">
          {label}
        </LinkButton>
      ))}
    </span>
  );
}

async function NonePlanned({ community, month }: { community: string; month: string }) {
  const [t, words] = await Promise.all([getTranslations('followUp'), formWords()]);
  return (
    <Panel className="mt-3">
      <Empty
        icon="building"
        title={t('visit.none', { month })}
        text={t('visit.noneText')}
        action={
          <PostButton
            id="plan"
            action={planVisitsNow}
            words={words}
            values={{ community }}
            tone="primary"
            size="medium"
          >
            {t('visit.plan')}
          </PostButton>
        }
      />
    </Panel>
  );
}
