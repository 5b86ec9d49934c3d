import type { Page } from '@playwright/test';
import { codeOf } from './access/asks';
import { findPeople } from './access/people';
import { homeOf, upload } from './access/plant';
import { plantWorks } from './access/plant-works';
import { elsewhere } from './access/send';
import { forgetCounts, openState } from './access/state';
import type { Place } from './pages';

type Planted = Awaited<ReturnType<typeof plant>>;

let planted: Promise<Planted> | undefined;

/** Works of 王秀英 in each stage, planted once: the estate of the demo has none. */
function worksOfWang(): Promise<Planted> {
  planted ??= plant();
  return planted;
}

async function plant() {
  const state = await openState();
  const people = await findPeople(state);
  await forgetCounts(state, [...Object.values(people).map(({ id }) => id), elsewhere]);
  const spots = { home: await homeOf(state, people.kin), let: await homeOf(state, people.tenant) };
  const works = await plantWorks(state, people, spots, upload);
  await state.end();
  return works;
}

const at = (path: (works: Planted) => string) => async (_: Page) => path(await worksOfWang());
const resident = (route: string, which: keyof Planted['ticket']): Place => ({
  route,
  who: '王秀英',
  on: 'phone',
  find: at(({ ticket }) => route.replace('[id]', ticket[which])),
});
const desk = (route: string): Place => ({
  route,
  who: '王敏',
  on: 'desk',
  find: at(({ ticket, pass, risk, entry }) =>
    route
      .replace('[id]', ticket.works)
      .replace('[no]', '1')
      .replace('[pass]', pass)
      .replace('[risk]', risk)
      .replace('[entry]', entry),
  ),
});
const papers = ['permit', 'permits/[risk]', 'passes', 'passes/[pass]', 'receipts/[entry]', 'receipts/[entry]/lost'];
const slips = ['application', 'notice', 'agreement', 'notices/[no]', 'stop', 'extension'];

/** The pages of works that need some: what the applicant, the foreman and the office see of them. */
export const worksPlaces: Place[] = [
  { route: '/admin/settings/agreement', who: '孙建军', on: 'desk' },
  { ...resident('/tickets/[id]', 'works'), what: 'of works that were stopped' },
  { ...resident('/tickets/[id]', 'small'), what: 'of small works' },
  resident('/tickets/[id]/amend', 'returned'),
  resident('/tickets/[id]/agreement', 'agreeing'),
  resident('/tickets/[id]/foreman', 'agreeing'),
  {
    route: '/foreman/[code]',
    who: '王敏',
    on: 'phone',
    find: at(({ link }) => `/foreman/${codeOf('foreman', link, '')}`),
  },
  {
    route: '/verify/[code]',
    what: 'of a pass',
    who: '王敏',
    on: 'phone',
    find: at(({ pass }) => `/verify/${codeOf('pass', pass, '')}`),
  },
  { ...desk('/admin/tickets/[id]'), what: 'of works that were stopped' },
  desk('/admin/tickets/[id]/texts'),
  desk('/admin/tickets/[id]/crossings'),
  { route: '/admin/works', who: '王敏', on: 'desk', find: at(() => '/admin/works') },
  { route: '/admin/works/calendar', who: '王敏', on: 'desk', find: at(() => '/admin/works/calendar') },
  { ...resident('/print/tickets/[id]/application', 'small'), what: 'of small works' },
  { ...resident('/print/tickets/[id]/permit', 'works'), what: 'for who applied' },
  ...[...slips, ...papers].map((paper) => desk(`/print/tickets/[id]/${paper}`)),
];
