import type { Page } from '@playwright/test';
import { ID, idOf, linkOn } from './find-pages';
import type { Place } from './pages';

const survey = (view: 'draft' | 'out') => linkOn(`/admin/surveys?view=${view}`, new RegExp(`^/admin/surveys/${ID}`));
const partOf = (view: 'draft' | 'out', part: string) => async (page: Page) =>
  `/admin/surveys/${idOf(await survey(view)(page))}/${part}`;

/** The pages from which surveys are sent, and those of their paper. */
export const surveySendPlaces: Place[] = [
  { route: '/admin/surveys/[id]/send', who: '赵丽华', on: 'desk', find: partOf('draft', 'send') },
  {
    route: '/admin/surveys/[id]/send',
    what: 'of one that is out',
    who: '赵丽华',
    on: 'desk',
    find: partOf('out', 'send'),
  },
  { route: '/admin/surveys/[id]/paper', who: '王敏', on: 'desk', find: partOf('out', 'paper') },
  {
    route: '/print/surveys/[id]/paper',
    who: '王敏',
    on: 'desk',
    find: async (page) => `/print/surveys/${idOf(await survey('out')(page))}/paper`,
  },
  {
    route: '/print/surveys/[id]/codes',
    who: '王敏',
    on: 'desk',
    find: async (page) => `/print/surveys/${idOf(await survey('out')(page))}/codes`,
  },
  {
    route: '/print/surveys/[id]/codes',
    what: 'of a building',
    who: '王敏',
    on: 'desk',
    find: async (page) => {
      const codes = `/print/surveys/${idOf(await survey('out')(page))}/codes`;
      return linkOn(codes, new RegExp(`^${codes}\\?b=`))(page);
    },
  },
];
