import { newId } from '@/lib/id';
import type { Given } from './forms';
import type { Form } from './send';

/** Rows of the access table about telling people, all kinds of person in one line as in staff-rows.ts. */
export const tellingPages = `
/me/telling                        -            in see  see  see  see  see  see see see see see see   see see see see
/admin/settings/messages           ?c=cuihu     in home home home home home 404 404 see see 404 enrol 404 404 see see
/admin/settings/messages           ?c=fenglin   in home home home home home 404 404 404 404 404 enrol 404 404 404 404
/admin/settings/channels           ?c=cuihu     in home home home home home 404 404 see see 404 enrol 404 404 see see
/admin/settings/channels           ?c=fenglin   in home home home home home 404 404 404 404 404 enrol 404 404 404 404
`;

export const tellingActions = `
app/telling-actions#putTelling       -         in input input input input input input input input   input   input input    input input input   input
app/telling-actions#sendLetterAgain  community in 404   404   404   404   404   404   404   404     404     404   notAllIn 404   404   404     404
app/telling-actions#sendLetterAgain  letter    in 404   404   404   404   404   404   404   404     404     404   notAllIn 404   404   404     404
app/telling-actions#sendLettersAgain community in 404   404   404   404   404   404   404   404     404     404   notAllIn 404   404   404     404
app/telling-actions#sendLettersAgain own       in 404   404   404   404   404   404   404   already already 404   notAllIn 404   404   already already
app/telling-actions#dropLetter       community in 404   404   404   404   404   404   404   404     404     404   notAllIn 404   404   404     404
app/telling-actions#dropLetter       letter    in 404   404   404   404   404   404   404   404     404     404   notAllIn 404   404   404     404
app/telling-actions#putSms           community in 404   404   404   404   404   404   404   404     404     404   notAllIn 404   404   404     404
app/telling-actions#putSms           own       in 404   404   404   404   404   404   404   ok      ok      404   notAllIn 404   404   ok      ok
app/telling-actions#setRobot         community in 404   404   404   404   404   404   404   404     404     404   notAllIn 404   404   404     404
app/telling-actions#setRobot         own       in 404   404   404   404   404   404   404   input   input   404   notAllIn 404   404   input   input
app/telling-actions#endRobot         community in 404   404   404   404   404   404   404   404     404     404   notAllIn 404   404   404     404
app/telling-actions#endRobot         own       in 404   404   404   404   404   404   404   already already 404   notAllIn 404   404   already already
app/telling-actions#tryRobot         community in 404   404   404   404   404   404   404   404     404     404   notAllIn 404   404   404     404
app/telling-actions#tryRobot         own       in 404   404   404   404   404   404   404   idle    idle    404   notAllIn 404   404   idle    idle
`;

const own = ({ ground }: Given): Form => ({ community: ground.cuihu.community });
const abroad = ({ ground }: Given): Form => ({ community: ground.fenglin.community });
const letter = { reason: 'told' };
/** Of nobody: what a row of another community would look like from here. */
const nobodys = (): Form => ({ letter: newId() });

/** What those rows post. */
export const tellingForms: Record<string, (given: Given) => Form> = {
  'putTelling -': () => ({ ways: '', quiet: 'on', from: '22:00', until: '22:00' }),
  'sendLetterAgain community': (given) => ({ ...abroad(given), ...nobodys() }),
  'sendLetterAgain letter': (given) => ({ ...own(given), ...nobodys() }),
  'sendLettersAgain community': (given) => ({ ...abroad(given), code: 'matrix' }),
  'sendLettersAgain own': (given) => ({ ...own(given), code: 'matrix' }),
  'dropLetter community': (given) => ({ ...abroad(given), ...nobodys(), ...letter }),
  'dropLetter letter': (given) => ({ ...own(given), ...nobodys(), ...letter }),
  'putSms community': (given) => ({ ...abroad(given), mode: 'off' }),
  'putSms own': (given) => ({ ...own(given), mode: 'off' }),
  'setRobot community': (given) => ({ ...abroad(given), key: 'matrix' }),
  'setRobot own': (given) => ({ ...own(given), key: 'matrix' }),
  'endRobot community': abroad,
  'endRobot own': own,
  'tryRobot community': abroad,
  'tryRobot own': own,
};
