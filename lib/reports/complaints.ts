import 'server-only';
import { anyWords } from '@/lib/i18n/service-words';
import type { Viewer } from '@/lib/viewer';
import type { Dim, Narrowed } from './cohort';
import {
  answersPart,
  causesPart,
  clustersPart,
  departmentsPart,
  measuresOfAll,
  nameOf,
  ratesOfAll,
  subjectsPart,
  totalsPart,
} from './complaints-parts';
import { findCounts, type Group } from './count';
import { findClusters } from './find-clusters';
import { judgedKinds } from './kinds';
import type { Month } from './month';
import type { Report } from './report';
import { type Asking, reportWords } from './say-figure';
import { meaningsOf } from './say-lines';
import { spanWords } from './say-span';

/** What stands in the report of a department: a name, null for what names none, undefined for all of them. */
export type OfDepartment = string | null | undefined;

/**
 * 部门客户投诉工作月报 (CMP-12): the complaints filed in a month, of a department or of all. It names nobody, so that who
 * asked stays hidden from the department that reads it (CMP-10).
 */
export async function complaintsReport(
  viewer: Viewer,
  communityId: string,
  month: Month,
  department: OfDepartment,
  c: string | null,
): Promise<Report> {
  const by: Narrowed = department === undefined ? {} : { department };
  const [t, words, counted, clusters] = await Promise.all([
    reportWords(),
    anyWords(),
    findCounts(viewer, communityId, month, { kinds: judgedKinds(), sets, names: measuresOfAll }),
    findClusters(viewer, communityId, month, by),
  ]);
  const own = (groups: Group[] = []) =>
    groups.filter((group) => department === undefined || group.by.department === department);
  const [all, judged, subjects] = [own(counted[0]), own(counted[1]), own(counted[2])];
  const asking: Asking = { month, c, judged: true, by };
  return {
    name: 'complaints',
    title: await titleOf(department),
    month,
    span: await spanWords(month, viewer.now),
    parts: [
      totalsPart(t, words, asking, all, judged),
      ...(department === undefined ? [await departmentsPart(t, asking, all, judged)] : []),
      causesPart(t, words, asking, judged),
      subjectsPart(t, words, asking, subjects),
      answersPart(t, asking, all),
      clustersPart(t, words, asking, clusters),
    ],
    meanings: meaningsOf(ratesOfAll, t),
  };
}

const sets: Dim[][] = [['department'], ['department', 'verdict', 'cause'], ['department', 'category']];

async function titleOf(department: OfDepartment): Promise<string> {
  const t = await reportWords();
  if (department === undefined) return t('complaints.title');
  return t('complaints.titleOf', { department: await nameOf(department) });
}
