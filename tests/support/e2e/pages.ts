import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { portalEnv } from '../portal-env';
import {
  asking,
  chosenBuilding,
  colleague,
  deskTicket,
  homeAtDesk,
  ID,
  ledgerFile,
  letterCode,
  linkOn,
  order,
  ownTicket,
  roomToBind,
  rosterFile,
  showing,
  slipCode,
  waiting,
} from './find-pages';
import { progressLink } from './intake';
import { noticePlaces } from './pages-notices';
import { surveyAnswerPlaces } from './pages-survey-answer';
import { surveyBuildPlaces } from './pages-survey-build';
import { surveyPublicPlaces } from './pages-survey-public';
import { surveySendPlaces } from './pages-survey-send';
import { printPages } from './print-pages';
import { send } from './repair';
import { askAndScan, askToScan, showsCode } from './scan';
import { enrol, halfwayIn, lockable } from './second';
import { settingPages } from './setting-pages';
import type { PersonaName } from './test';
import { openMove } from './work';
import { worksPlaces } from './works-pages';

/**
 * One page of the portal: its route in the build, who opens it and how it is found when it has no fixed address. `what`
 * tells apart the states of one route that look different; `prepare` brings the page into its state.
 */
export type Place = {
  route: string;
  who: PersonaName;
  on: 'phone' | 'desk';
  what?: string;
  find?: (page: Page) => Promise<string>;
  prepare?: (page: Page) => Promise<void>;
};

/** Every page of the portal. A route of the build that is missing here fails the test that compares them. */
export const places: Place[] = [
  { route: '/sign-in', who: '王秀英', on: 'phone' },
  { route: '/sign-in/password', who: '王秀英', on: 'phone' },
  { route: '/sign-in/scan', what: 'with a code', who: '王敏', on: 'desk', find: askToScan, prepare: showsCode },
  { route: '/sign-in/scan', what: 'with a code that ran out', who: '王敏', on: 'desk' },
  { route: '/scan/[code]', who: '王敏', on: 'phone', find: askAndScan },
  { route: '/scan/[code]', what: 'with a code that ran out', who: '王敏', on: 'phone', find: async () => '/scan/over' },
  { route: '/sign-in/enrol', who: '王敏', on: 'phone' },
  { route: '/sign-in/codes', who: '孙建军', on: 'phone', find: enrol, prepare: showing('list', '备用码') },
  {
    route: '/sign-in/second',
    who: '孙建军',
    on: 'phone',
    find: halfwayIn('sun-jianjun'),
    prepare: showing('textbox', '动态码或备用码'),
  },
  {
    route: '/first/[code]',
    what: 'with a link that was used',
    who: '王敏',
    on: 'phone',
    find: async () => '/first/used',
  },
  { route: '/lock', who: '孙建军', on: 'desk', find: lockable, prepare: showing('heading', '孙建军') },
  { route: '/confirm', who: '王敏', on: 'phone' },
  { route: '/confirm', what: 'with a code on its way', who: '王敏', on: 'phone', find: async () => '/confirm?sent=1' },
  {
    route: '/consent',
    who: '王秀英',
    on: 'phone',
    find: asking,
    prepare: showing('heading', '个人信息保护说明更新了'),
  },
  { route: '/privacy', who: '王秀英', on: 'phone' },
  { route: '/me/data', who: '王秀英', on: 'phone' },
  { route: '/me/data/erase', who: '陈晓峰', on: 'phone' },
  {
    route: '/me/data/erase',
    what: 'with a code on its way',
    who: '王敏',
    on: 'phone',
    find: async () => '/me/data/erase?sent=1',
  },
  { route: '/me/name', who: '王秀英', on: 'phone' },
  { route: '/me/name/change', who: '王秀英', on: 'phone' },
  { route: '/me/phone', who: '王秀英', on: 'phone' },
  { route: '/', who: '王秀英', on: 'phone' },
  { route: '/services/[kind]', who: '王秀英', on: 'phone', find: async () => '/services/repair' },
  {
    route: '/services/[kind]',
    what: 'refused',
    who: '王秀英',
    on: 'phone',
    find: async () => '/services/repair',
    prepare: async (page) => {
      await send(page).click();
      await expect(page.locator('main [aria-invalid=true]').first()).toBeVisible();
    },
  },
  { route: '/services/voice', who: '王秀英', on: 'phone' },
  { route: '/services/works', who: '王秀英', on: 'phone' },
  { route: '/published', who: '王秀英', on: 'phone' },
  { route: '/works', who: '王秀英', on: 'phone' },
  { route: '/services/[kind]/danger', who: '王秀英', on: 'phone', find: async () => '/services/repair/danger' },
  { route: '/tickets', who: '王秀英', on: 'phone' },
  { route: '/tickets/[id]', who: '王秀英', on: 'phone', find: ownTicket },
  {
    route: '/tickets/[id]',
    what: 'with a price to agree on',
    who: '周雨桐',
    on: 'phone',
    find: waiting('待您同意报价'),
  },
  {
    route: '/tickets/[id]',
    what: 'with a repair to confirm',
    who: '陈晓峰',
    on: 'phone',
    find: async (page) => `${await waiting('待确认')(page)}#do-notFixed`,
  },
  { route: '/tickets/[id]/filed', who: '王秀英', on: 'phone', find: async (page) => `${await ownTicket(page)}/filed` },
  { route: '/messages', who: '王秀英', on: 'phone' },
  { route: '/notices', who: '王秀英', on: 'phone' },
  { route: '/me', who: '王秀英', on: 'phone' },
  { route: '/me/devices', who: '王秀英', on: 'phone' },
  { route: '/me/telling', who: '王秀英', on: 'phone' },
  { route: '/homes', who: '王秀英', on: 'phone' },
  { route: '/homes/[unit]', who: '王秀英', on: 'phone', find: linkOn('/homes', new RegExp(`^/homes/${ID}$`)) },
  { route: '/homes/bind', who: '王秀英', on: 'phone' },
  { route: '/homes/bind', what: 'with a room chosen', who: '王秀英', on: 'phone', find: roomToBind },
  { route: '/letter', who: '王秀英', on: 'phone' },
  { route: '/homes/letter/[code]', who: '王敏', on: 'phone', find: letterCode },
  { route: '/admin', who: '王敏', on: 'desk' },
  { route: '/admin/tickets', who: '王敏', on: 'desk' },
  { route: '/admin/tickets/[id]', who: '王敏', on: 'desk', find: deskTicket },
  {
    route: '/admin/tickets/[id]',
    what: 'with a ticket about to be given away',
    who: '王敏',
    on: 'desk',
    find: linkOn('/admin/tickets?view=unassigned&kind=repair', new RegExp(`^/admin/tickets/${ID}`)),
    prepare: async (page) => {
      await openMove(page, '派单');
    },
  },
  {
    route: '/admin/tickets',
    what: 'with tickets ticked',
    who: '王敏',
    on: 'desk',
    prepare: async (page) => page.getByRole('checkbox', { name: /^选中/ }).first().check(),
  },
  { route: '/admin/tickets/new', who: '王敏', on: 'desk' },
  { route: '/admin/intake', who: '王敏', on: 'desk' },
  {
    route: '/admin/intake',
    what: 'with a question that may be answered at once',
    who: '王敏',
    on: 'desk',
    find: async () => '/admin/intake?kind=consult&stranger=1',
  },
  {
    route: '/admin/intake',
    what: 'with a message to paste',
    who: '王敏',
    on: 'desk',
    find: async () => '/admin/intake?paste=1',
  },
  { route: '/progress/[code]', who: '王敏', on: 'phone', find: progressLink },
  { route: '/admin/homes', who: '王敏', on: 'desk' },
  { route: '/admin/homes', what: 'with a building chosen', who: '王敏', on: 'desk', find: chosenBuilding },
  { route: '/admin/homes/[unit]', who: '王敏', on: 'desk', find: homeAtDesk },
  { route: '/admin/homes/import', who: '王敏', on: 'desk' },
  { route: '/admin/homes/import/[id]', who: '王敏', on: 'desk', find: rosterFile },
  { route: '/admin/homes/export', who: '赵丽华', on: 'desk' },
  { route: '/admin/homes/places', who: '王敏', on: 'desk' },
  { route: '/print/places', who: '王敏', on: 'desk' },
  { route: '/admin/tickets/import', who: '王敏', on: 'desk' },
  { route: '/admin/tickets/import/[id]', who: '王敏', on: 'desk', find: ledgerFile },
  { route: '/admin/tickets/export', who: '赵丽华', on: 'desk' },
  { route: '/admin/follow-ups', who: '王敏', on: 'desk' },
  {
    route: '/admin/follow-ups',
    what: 'with a call being written down',
    who: '王敏',
    on: 'desk',
    prepare: async (page) => page.locator('main summary', { hasText: '记录回访' }).first().click(),
  },
  { route: '/admin/visits', who: '王敏', on: 'desk' },
  { route: '/print/visits', who: '王敏', on: 'desk' },
  { route: '/print/services', who: '王敏', on: 'desk' },
  ...noticePlaces,
  ...surveyAnswerPlaces,
  ...surveyBuildPlaces,
  ...surveyPublicPlaces,
  ...surveySendPlaces,
  { route: '/admin/reminders', who: '王敏', on: 'desk' },
  { route: '/admin/reports', who: '赵丽华', on: 'desk' },
  { route: '/admin/reports/complaints', who: '赵丽华', on: 'desk' },
  { route: '/admin/reports/information', who: '赵丽华', on: 'desk' },
  { route: '/admin/reports/morning', who: '赵丽华', on: 'desk' },
  { route: '/admin/reports/tickets', who: '赵丽华', on: 'desk' },
  { route: '/print/reports/[report]', who: '赵丽华', on: 'desk', find: async () => '/print/reports/complaints' },
  { route: '/admin/settings', who: '赵丽华', on: 'desk' },
  { route: '/admin/settings/staff/[id]', who: '孙建军', on: 'desk', find: colleague },
  { route: '/admin/homes/new', who: '孙建军', on: 'desk' },
  { route: '/admin/start', what: 'that leads on once all is done', who: '孙建军', on: 'desk' },
  ...settingPages,
  { route: '/admin/money', who: '孙建军', on: 'desk' },
  {
    route: '/admin/money',
    what: 'with the ledger of the month',
    who: '孙建军',
    on: 'phone',
    find: async () => '/admin/money?view=ledger',
  },
  { route: '/admin/promises', who: '王敏', on: 'desk' },
  {
    route: '/admin/promises/list',
    who: '王敏',
    on: 'desk',
    find: async () => '/admin/promises/list?what=kept&span=month',
  },
  { route: '/admin/gate', who: '王敏', on: 'phone' },
  { route: '/admin/orders', who: '李强', on: 'phone' },
  { route: '/admin/orders/[ticket]', who: '李强', on: 'phone', find: order },
  ...printPages,
  { route: '/verify/[code]', who: '王敏', on: 'phone', find: slipCode },
  ...worksPlaces,
];

/** The pages that the build holds, its route handlers and own error pages left out. */
export function builtPages(): string[] {
  const manifest = join(portalEnv.NEXT_DIST_DIR, 'app-path-routes-manifest.json');
  const routes = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
  const pages = Object.entries(routes).filter(([file, route]) => file.endsWith('/page') && !route.startsWith('/_'));
  return pages.map(([, route]) => route).sort();
}
