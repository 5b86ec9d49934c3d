import type { Page } from '@playwright/test';
import { ID, linkOn } from './find-pages';
import type { Place } from './pages';

const who = { who: '赵丽华', on: 'desk' } as const;
const draft = linkOn('/admin/surveys?view=draft', new RegExp(`^/admin/surveys/${ID}`));
const of = (part: string) => async (page: Page) => (await draft(page)).replace(new RegExp(`(${ID})`), `$1/${part}`);

/** The pages on which the desk writes surveys. */
export const surveyBuildPlaces: Place[] = [
  { route: '/admin/surveys', ...who },
  { route: '/admin/surveys/new', ...who },
  { route: '/admin/surveys/[id]', ...who, find: draft },
  { route: '/admin/surveys/[id]/edit', ...who, find: of('edit') },
  { route: '/admin/surveys/[id]/preview', ...who, find: of('preview') },
];
