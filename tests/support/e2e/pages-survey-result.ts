import { ID, idOf, linkOn } from './find-pages';
import type { Place } from './pages';

const counted = linkOn('/admin/surveys?view=over', new RegExp(`^/admin/surveys/${ID}`));
const idOn = async (page: Parameters<typeof counted>[0]) => idOf((await counted(page)).split('?')[0] ?? '');

/** The pages on which surveys say something. */
export const surveyResultPlaces: Place[] = [
  {
    route: '/admin/surveys/[id]/results',
    who: '赵丽华',
    on: 'desk',
    find: async (page) => `/admin/surveys/${await idOn(page)}/results`,
  },
  {
    route: '/admin/surveys/[id]/texts',
    who: '赵丽华',
    on: 'desk',
    find: async (page) => `/admin/surveys/${await idOn(page)}/texts`,
  },
  {
    route: '/print/surveys/[id]',
    who: '赵丽华',
    on: 'desk',
    find: async (page) => `/print/surveys/${await idOn(page)}`,
  },
  { route: '/admin/surveys/company', who: '赵丽华', on: 'desk' },
  { route: '/print/surveys/year', who: '赵丽华', on: 'desk' },
];
