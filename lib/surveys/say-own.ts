import 'server-only';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { communityOf, type Viewer } from '@/lib/viewer';
import type { OwnSurvey } from './find-own';

export type OwnSaid = { key: string; href: string; title: string; home: string; text: string; answered: boolean };

/** The page of a survey as one home answers it. */
export const surveyHref = ({ id, unitId }: Pick<OwnSurvey, 'id' | 'unitId'>): string => `/surveys/${id}?home=${unitId}`;

/** Lines of a list: how long it takes and until when, and for which home where there are several. */
export async function sayOwnSurveys(viewer: Viewer, surveys: OwnSurvey[], line: 'item' | 'ended'): Promise<OwnSaid[]> {
  const [t, clock] = await Promise.all([getTranslations('surveys'), getTranslations('clock')]);
  const homes = new Set(viewer.homes.map(({ unitId }) => unitId));
  return Promise.all(
    surveys.map(async (survey) => ({
      key: survey.inviteId,
      href: surveyHref(survey),
      title: survey.title,
      home: homes.size > 1 ? await sayHome(viewer, survey) : '',
      text: t(line, { minutes: survey.minutes, at: momentText(clock, survey.closesAt, viewer.now) }),
      answered: survey.answered,
    })),
  );
}

/** 「翠湖花园 3-2-1201」. */
export async function sayHome(viewer: Viewer, { communityId, home }: OwnSurvey): Promise<string> {
  const t = await getTranslations('home');
  return t('homeOf', { community: communityOf(viewer, communityId).name, home });
}
