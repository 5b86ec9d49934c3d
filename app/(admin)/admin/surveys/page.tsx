import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Panel } from '@/components/ui/panel';
import { Chips } from '@/components/ui/tabs';
import { addressOf, textOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { refusePage } from '@/lib/or-not-found';
import {
  findDeskSurveys,
  type SurveyView,
  seesAllSurveys,
  seesSurveys,
  surveyViews,
} from '@/lib/surveys/find-desk-surveys';
import { maySurvey } from '@/lib/surveys/powers';
import type { Params } from '@/lib/tickets/desk-query';
import { HalfYearDue } from './half-year-due';
import { ResultWays } from './result-ways';
import { SurveyTable } from './survey-table';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/surveys';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyDesk'))('title') };
}

/** 问卷: what was asked of a community and what is being asked; for who only keys in, what takes paper now. */
export default async function DeskSurveysPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk(PATH, searchParams);
  if (!seesSurveys(viewer, community.id)) return refusePage(viewer, PATH);
  const all = seesAllSurveys(viewer, community.id);
  const view = (all && surveyViews.find((one) => one === textOf(params.view))) || 'all';
  const after = idInput.safeParse(textOf(params.after)).data ?? null;
  const [t, found] = await Promise.all([
    getTranslations('surveyDesk'),
    findDeskSurveys(viewer, community.id, view, after),
  ]);
  const to = (one: SurveyView, next?: string) => addressOf(PATH, { c, view: one === 'all' ? null : one, after: next });
  const begin = maySurvey(viewer, community.id, 'send') && (
    <LinkButton href={deskHref(`${PATH}/new`, c)} tone="primary" size="small" icon="plus">
      {t('new.link')}
    </LinkButton>
  );
  return (
    <div className="max-w-[80rem]">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-medium">{t('title')}</h1>
        <div className="flex flex-wrap items-center gap-x-5">
          <ResultWays viewer={viewer} communityId={community.id} c={c} />
          {begin}
        </div>
      </div>
      <HalfYearDue viewer={viewer} communityId={community.id} c={c} />
      {all && (
        <Chips
          label={t('view.label')}
          className="mt-3"
          tabs={surveyViews.map((one) => ({ href: to(one), label: t(`view.${one}`), current: one === view }))}
        />
      )}
      <Panel className="mt-4" flush>
        {found.surveys.length > 0 ? (
          <SurveyTable surveys={found.surveys} now={viewer.now} c={c} />
        ) : (
          <Empty icon="survey" title={t('list.none')} text={t(all ? 'list.noneText' : 'list.noPaper')} />
        )}
      </Panel>
      <MoreLinks
        newest={after ? { href: to(view), label: t('newest') } : null}
        more={found.next ? { href: to(view, found.next), label: t('more') } : null}
      />
    </div>
  );
}
