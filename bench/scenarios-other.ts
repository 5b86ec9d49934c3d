import { newChallenge } from '@/lib/people/challenge';
import { scene as picture } from '@/tests/support/pictures';
import { workFor } from '@/tests/support/work-for';
import { actionCall, actionId, type Fields, stateOf } from './actions';
import { single, type Work } from './load';
import { oneOf, page, type Scenario, type Scene } from './scenario';
import { posted } from './surveys-stage';

/** Photo upload, the pulse that keeps a page fresh, a survey's answer and its results, and signing in by a code. */
export async function otherScenarios(scene: Scene): Promise<Scenario[]> {
  const { stage, portal } = scene;
  const { residents } = stage;
  const body = await picture(1280, 960).jpeg().toBuffer();
  const photo = single(
    (n) => ({
      ...{ path: `/api/files?community=${stage.community}`, method: 'POST', body },
      headers: { cookie: oneOf(residents, n).cookie, origin: portal.origin, 'content-type': 'image/jpeg' },
    }),
    ({ status }) => status === 201,
  );
  const pulse = single(
    (n) => ({ path: `/api/pulse?community=${stage.community}`, headers: { cookie: oneOf(stage.clerks, n).cookie } }),
    ({ status }) => status === 200,
  );
  const { manager, results } = await stage.countedSurvey();
  return [
    { name: 'photo upload', count: 30, work: photo },
    { name: 'pulse', count: 300, work: pulse },
    { name: 'survey answer', count: 100, ...answering(scene) },
    page('survey results', () => `/admin/surveys/${results}/results`, [manager]),
    { name: 'sign-in', count: 30, work: signIn(scene) },
  ];
}

/** Every home answers a survey once; then the next survey has its turn. Laid late: who is asked sees it on other pages. */
function answering({ stage, portal, distDir }: Scene): Pick<Scenario, 'work' | 'prepare'> {
  const id = actionId(distDir, 'app/survey-answer-actions#answerQuestions');
  const open: string[] = [];
  const ask = (n: number) => {
    const survey = oneOf(open, Math.floor(n / stage.residents.length));
    const { cookie, unit } = oneOf(stage.residents, n);
    const answers = Object.fromEntries(Object.entries(posted()).map(([key, value]) => [`q.${key}`, value]));
    return actionCall(portal.origin, `/surveys/${survey}`, cookie, id, { survey, home: unit, ...answers });
  };
  return {
    prepare: async () => void open.push(...(await stage.openSurveys())),
    work: single(ask, (answer) => stateOf(answer).at === 'done'),
  };
}

/** Asks for a code, with the work that it takes, and enters it: each time another number, from another address. */
function signIn({ portal, distDir, codes }: Scene): Work {
  const ids = {
    ask: actionId(distDir, 'app/sign-in-actions#askCode'),
    enter: actionId(distDir, 'app/sign-in-actions#enterCode'),
  };
  const started = Date.now() % 1_000_000;
  return async (send, n) => {
    const phone = `139${String(started + n).padStart(8, '0')}`;
    const from = { 'x-forwarded-for': `10.${n % 250}.${Math.floor(n / 250) % 250}.${started % 250}` };
    const call = (id: string, cookie: string, fields: Fields) => {
      const asked = actionCall(portal.origin, '/sign-in', cookie, id, fields);
      return send({ ...asked, headers: { ...asked.headers, ...from } });
    };
    const { text } = await newChallenge(null);
    const asked = await call(ids.ask, '', {
      phone,
      to: '',
      agree: 'yes',
      challenge: text,
      work: workFor(text, phone),
      answer: '',
    });
    const answer = await call(ids.enter, asked.cookies, { code: await codeFor(codes, phone), to: '' });
    return { answer, isRight: stateOf(answer).at === 'done' };
  };
}

async function codeFor(codes: Map<string, string>, phone: string): Promise<string> {
  for (let waited = 0; waited < 500; waited += 1) {
    const code = codes.get(phone);
    if (code) return code;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('The code did not come.');
}
