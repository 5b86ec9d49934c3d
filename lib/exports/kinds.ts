import 'server-only';
import { keepsHomesIn } from '@/lib/homes/keepers';
import { worksTickets } from '@/lib/imports/admit';
import { mayReadReports } from '@/lib/reports/reader';
import { reportNames, reportPaths } from '@/lib/reports/report';
import type { OutSheet } from '@/lib/sheets/write';
import { maySurvey } from '@/lib/surveys/powers';
import type { Viewer } from '@/lib/viewer';
import { exportResidents, exportRoster } from './homes';
import { exportReport } from './reports';
import { exportSurvey, exportSurveyYear } from './survey';
import { exportSurveyAnswers } from './survey-answers';
import { exportTickets } from './tickets';

export const exportKinds = [
  'roster',
  'residents',
  'tickets',
  ...reportNames,
  'survey',
  'surveyAnswers',
  'surveyYear',
] as const;
export type ExportKind = (typeof exportKinds)[number];

export type Wanted = { full: boolean; q: string };
/** `filters`: names and words of the program that narrowed it, for the record. */
export type Exported = { sheet: OutSheet; filters: string };

type Export = {
  /** The page with its form. */
  page: string;
  /** The same where it is one of many, by what is asked for. */
  pageOf?: (q: string) => string;
  /** What narrows it stands in its page's address too. */
  narrows?: true;
  may: (viewer: Viewer, communityId: string) => boolean;
  find: (viewer: Viewer, communityId: string, wanted: Wanted) => Promise<Exported>;
};

const readsResults = (viewer: Viewer, communityId: string) => maySurvey(viewer, communityId, 'results');
const resultsOf = (survey: string) => `/admin/surveys/${survey}/results`;

export const exportsOf: Record<ExportKind, Export> = {
  roster: { page: '/admin/homes/export', may: keepsHomesIn, find: exportRoster },
  residents: { page: '/admin/homes/export', may: keepsHomesIn, find: exportResidents },
  tickets: { page: '/admin/tickets/export', may: worksTickets, find: exportTickets, narrows: true },
  promises: { page: reportPaths.promises, may: mayReadReports, find: exportReport('promises'), narrows: true },
  complaints: { page: reportPaths.complaints, may: mayReadReports, find: exportReport('complaints'), narrows: true },
  survey: { page: '/admin/surveys', pageOf: resultsOf, may: readsResults, find: exportSurvey },
  surveyAnswers: { page: '/admin/surveys', pageOf: resultsOf, may: readsResults, find: exportSurveyAnswers },
  surveyYear: { page: '/print/surveys/year', narrows: true, may: readsResults, find: exportSurveyYear },
  information: { page: reportPaths.information, may: mayReadReports, find: exportReport('information'), narrows: true },
};
