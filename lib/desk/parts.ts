import { standsAtGate } from '@/lib/gate/keeps-gate';
import { keepsHomes, mayNotices, readsReports, seesAll, works as worksWhere } from '@/lib/people/roles';
import { seesSurveys } from '@/lib/surveys/find-desk-surveys';
import type { Viewer } from '@/lib/viewer';
import { seesWorks } from '@/lib/works/may-see';
import { deskHref } from './hrefs';

export type DeskPart =
  | 'today'
  | 'intake'
  | 'tickets'
  | 'orders'
  | 'followUps'
  | 'works'
  | 'gate'
  | 'homes'
  | 'promises'
  | 'notices'
  | 'surveys'
  | 'knowledge'
  | 'reports'
  | 'settings';

const worksSomewhere = (viewer: Viewer, where: 'atDesk' | 'onFeet') =>
  viewer.posts.some((post) => worksWhere(post.roles, where));

export const worksAtDesk = (viewer: Viewer): boolean => worksSomewhere(viewer, 'atDesk');

/** The parts of the desk this person needs, the one they start with first. */
export function partsOf(viewer: Viewer): [DeskPart, ...DeskPart[]] {
  const walks = worksSomewhere(viewer, 'onFeet');
  const keeps = viewer.posts.some((post) => keepsHomes(post.roles) && worksWhere(post.roles, 'atDesk'));
  const intake = keeps ? ['intake' as const] : [];
  const homes = viewer.posts.some((post) => keepsHomes(post.roles)) ? ['homes' as const] : [];
  const notices = viewer.posts.some((post) => mayNotices(post.roles, 'write')) ? ['notices' as const] : [];
  const reports = viewer.posts.some((post) => readsReports(post.roles)) ? ['reports' as const] : [];
  const tickets = viewer.posts.some((post) => seesAll(post.roles)) ? ['tickets' as const] : [];
  const orders = walks ? ['orders' as const] : [];
  const gate = standsAtGate(viewer) ? ['gate' as const] : [];
  const first = worksAtDesk(viewer)
    ? ['today' as const, ...intake, ...tickets, ...orders, ...gate]
    : [...gate, ...orders, ...tickets];
  const promises = tickets.length > 0 ? ['promises' as const] : [];
  const calls = tickets.length > 0 ? ['followUps' as const] : [];
  const works = viewer.posts.some((post) => seesWorks(viewer, post.communityId)) ? ['works' as const] : [];
  const surveys = viewer.posts.some((post) => seesSurveys(viewer, post.communityId)) ? ['surveys' as const] : [];
  const [start, ...others]: DeskPart[] = [...first, ...calls, ...works, ...homes, ...promises, ...notices, ...surveys];
  return start ? [start, ...others, 'knowledge', ...reports, 'settings'] : ['settings', 'knowledge'];
}

/** Where somebody starts who has no overview of the tickets. */
export const startOf = (viewer: Viewer, c: string | null): string => deskHref(`/admin/${partsOf(viewer)[0]}`, c);
