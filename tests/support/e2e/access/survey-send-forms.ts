import type { Given } from './forms';
import type { Form } from './send';

const ofDraft = ({ ground }: Given, version = '99'): Form => ({ survey: ground.surveys.draft, version });
const ofOut = ({ ground }: Given): Form => ({ survey: ground.surveys.home });
const kept: Form = { answers: 'anonymous', per: 'household', weighting: 'from20' };
const nowhere = 'ZZ-9-9999';

/** What the rows of table-survey-send.ts post. */
export const surveySendForms: Record<string, (given: Given) => Form> = {
  'keepSending survey': (given) => ({ ...ofDraft(given), ...kept }),
  'keepSending buildings': (given) => ({
    ...ofDraft(given, '1'),
    ...kept,
    to: 'buildings',
    buildings: given.ground.fenglin.building,
  }),
  'keepSending earlier': (given) => ({ ...ofDraft(given, '1'), ...kept, earlier: given.ground.surveys.abroad }),
  'send survey': (given) => ofDraft(given),
  'close survey': ({ ground }) => ({ survey: ground.surveys.draft }),
  'takeStub survey': (given) => ({ ...ofOut(given), home: nowhere }),
  'giveStubBack survey': (given) => ({ ...ofOut(given), home: nowhere }),
  'keyIn survey': ofOut,
  'keyInHome survey': (given) => ({ ...ofOut(given), home: nowhere, way: 'paper' }),
};
