import type { Page } from '@playwright/test';
import { ID, linkOn } from './find-pages';
import type { Place } from './pages';

const over = linkOn('/admin/surveys?view=over', new RegExp(`^/admin/surveys/${ID}`));

/** What residents read of a survey, and where it is put there. */
export const surveyPublicPlaces: Place[] = [
  {
    route: '/surveys/[id]/results',
    who: '王秀英',
    on: 'phone',
    find: linkOn('/surveys', new RegExp(`^/surveys/${ID}/results`)),
  },
  {
    route: '/admin/surveys/[id]/publish',
    who: '赵丽华',
    on: 'desk',
    find: async (page: Page) => (await over(page)).replace(new RegExp(`(${ID})`), '$1/publish'),
  },
];
