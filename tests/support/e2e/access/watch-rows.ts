import type { Given } from './forms';
import type { Form } from './send';

/** Rows of the access table about watching the program, all kinds of person in one line as in staff-rows.ts. */
export const watchPages = `
/admin/settings/health ?c=cuihu   in home home home home home 404 404 404 404 404 enrol 404 404 404 see
/admin/settings/health ?c=fenglin in home home home home home 404 404 404 404 404 enrol 404 404 404 404
`;

export const watchActions = `
app/watch-actions#tryJobAgain community in 404 404 404 404 404 404 404 404 404 404 notAllIn 404 404 404 404
app/watch-actions#tryJobAgain own       in 404 404 404 404 404 404 404 404 404 404 notAllIn 404 404 404 already
`;

export const watchHandlers = `
/api/metrics forged 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404 404
`;

const nothing = { job: '999999999999' };

/** What those rows post. */
export const watchForms: Record<string, (given: Given) => Form> = {
  'tryJobAgain community': ({ ground }) => ({ ...nothing, community: ground.fenglin.community }),
  'tryJobAgain own': ({ ground }) => ({ ...nothing, community: ground.cuihu.community }),
};
