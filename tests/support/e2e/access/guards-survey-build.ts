import type { Guard } from './guards';

/** What guards surveys at the desk. */
export const surveyBuildGuards: Guard[] = [
  {
    of: 'a survey is written by who leads the office',
    file: 'lib/surveys/powers.ts',
    from: "if (!maySurvey(viewer, communityId, power)) throw new Refusal('notYours');",
    to: '',
    caught: 'draftSurvey community: clerk met ok',
  },
  {
    of: 'a survey at the desk is read by who has to do with surveys',
    file: 'lib/surveys/find-desk-survey.ts',
    from: 'if (!survey || !opensSurvey(viewer, survey)) throw notFound();',
    to: 'if (!survey) throw notFound();',
    caught: '/admin/surveys/[id] home: worker met see',
  },
  {
    of: 'a workbook of a survey leaves with who reads results',
    file: 'lib/exports/kinds.ts',
    from: "const readsResults = (viewer: Viewer, communityId: string) => maySurvey(viewer, communityId, 'results');",
    to: 'const readsResults = (_: Viewer, __: string) => true;',
    caught: '/api/exports survey: clerk met notYours',
  },
];
