import type { Viewer } from '@/lib/viewer';
import type { DeskSurveyPage } from './find-desk-survey';
import { takesPaper } from './open';
import { maySurvey } from './powers';

export const surveyParts = ['survey', 'edit', 'preview', 'send', 'paper', 'results', 'publish'] as const;
export type SurveyPart = (typeof surveyParts)[number];

type Of = Pick<DeskSurveyPage, 'state' | 'communityId' | 'paperUntil'>;

/** The pages of a survey that somebody may open as it stands now: a draft is written and sent, paper is for what is out. */
export function partsOfSurvey(viewer: Viewer, survey: Of): SurveyPart[] {
  const { state, communityId } = survey;
  const may = (power: Parameters<typeof maySurvey>[2]) => maySurvey(viewer, communityId, power);
  const open: Record<SurveyPart, boolean> = {
    survey: true,
    edit: state === 'draft' && may('send'),
    preview: true,
    send: may('send'),
    paper: takesPaper(survey, viewer.now) && (may('keyIn') || may('send')),
    results: state !== 'draft' && may('results'),
    publish: state === 'over' && may('send'),
  };
  return surveyParts.filter((part) => open[part]);
}
