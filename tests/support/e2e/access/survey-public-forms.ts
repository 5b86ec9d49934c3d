import { newId } from '@/lib/id';
import type { Given } from './forms';
import type { Form } from './send';

const words = 'matrix';

/** What the rows of table-survey-public.ts post. */
export const surveyPublicForms: Record<string, (given: Given) => Form> = {
  'publishResults survey': ({ ground }) => ({ survey: ground.surveys.home, version: '0', figures: 'overall', words }),
  'promiseDeed survey': ({ ground }) => ({ $key: newId(), survey: ground.surveys.home, words, dueDay: '2031-01-01' }),
  'tellOutcome deed': ({ ground }) => ({ deed: ground.surveys.deed, outcome: words }),
  'takeBackDeed deed': ({ ground }) => ({ deed: ground.surveys.deed }),
};
