import type { Locale } from './locale';

/** A new area is one line here and one file per language; its keys are checked against the Chinese file. */
export const areas = {
  shell: area(
    () => import('./messages/zh-CN/shell.json'),
    () => import('./messages/en/shell.json'),
  ),
  ui: area(
    () => import('./messages/zh-CN/ui.json'),
    () => import('./messages/en/ui.json'),
  ),
  form: area(
    () => import('./messages/zh-CN/form.json'),
    () => import('./messages/en/form.json'),
  ),
  fault: area(
    () => import('./messages/zh-CN/fault.json'),
    () => import('./messages/en/fault.json'),
  ),
  promises: area(
    () => import('./messages/zh-CN/promises.json'),
    () => import('./messages/en/promises.json'),
  ),
  clock: area(
    () => import('./messages/zh-CN/clock.json'),
    () => import('./messages/en/clock.json'),
  ),
  worksNotice: area(
    () => import('./messages/zh-CN/worksNotice.json'),
    () => import('./messages/en/worksNotice.json'),
  ),
  worksTexts: area(
    () => import('./messages/zh-CN/worksTexts.json'),
    () => import('./messages/en/worksTexts.json'),
  ),
  files: area(
    () => import('./messages/zh-CN/files.json'),
    () => import('./messages/en/files.json'),
  ),
  refusals: area(
    () => import('./messages/zh-CN/refusals.json'),
    () => import('./messages/en/refusals.json'),
  ),
  moves: area(
    () => import('./messages/zh-CN/moves.json'),
    () => import('./messages/en/moves.json'),
  ),
  choices: area(
    () => import('./messages/zh-CN/choices.json'),
    () => import('./messages/en/choices.json'),
  ),
  surveys: area(
    () => import('./messages/zh-CN/surveys.json'),
    () => import('./messages/en/surveys.json'),
  ),
  surveyDesk: area(
    () => import('./messages/zh-CN/surveyDesk.json'),
    () => import('./messages/en/surveyDesk.json'),
  ),
  surveyPaper: area(
    () => import('./messages/zh-CN/surveyPaper.json'),
    () => import('./messages/en/surveyPaper.json'),
  ),
  surveyResults: area(
    () => import('./messages/zh-CN/surveyResults.json'),
    () => import('./messages/en/surveyResults.json'),
  ),
  surveyPublic: area(
    () => import('./messages/zh-CN/surveyPublic.json'),
    () => import('./messages/en/surveyPublic.json'),
  ),
  gate: area(
    () => import('./messages/zh-CN/gate.json'),
    () => import('./messages/en/gate.json'),
  ),
  nearby: area(
    () => import('./messages/zh-CN/nearby.json'),
    () => import('./messages/en/nearby.json'),
  ),
  rounds: area(
    () => import('./messages/zh-CN/rounds.json'),
    () => import('./messages/en/rounds.json'),
  ),
  noise: area(
    () => import('./messages/zh-CN/noise.json'),
    () => import('./messages/en/noise.json'),
  ),
  repair: area(
    () => import('./messages/zh-CN/repair.json'),
    () => import('./messages/en/repair.json'),
  ),
  suggestion: area(
    () => import('./messages/zh-CN/suggestion.json'),
    () => import('./messages/en/suggestion.json'),
  ),
  renovation: area(
    () => import('./messages/zh-CN/renovation.json'),
    () => import('./messages/en/renovation.json'),
  ),
  money: area(
    () => import('./messages/zh-CN/money.json'),
    () => import('./messages/en/money.json'),
  ),
  smallWorks: area(
    () => import('./messages/zh-CN/smallWorks.json'),
    () => import('./messages/en/smallWorks.json'),
  ),
  permit: area(
    () => import('./messages/zh-CN/permit.json'),
    () => import('./messages/en/permit.json'),
  ),
  works: area(
    () => import('./messages/zh-CN/works.json'),
    () => import('./messages/en/works.json'),
  ),
  complaint: area(
    () => import('./messages/zh-CN/complaint.json'),
    () => import('./messages/en/complaint.json'),
  ),
  reports: area(
    () => import('./messages/zh-CN/reports.json'),
    () => import('./messages/en/reports.json'),
  ),
  praise: area(
    () => import('./messages/zh-CN/praise.json'),
    () => import('./messages/en/praise.json'),
  ),
  help: area(
    () => import('./messages/zh-CN/help.json'),
    () => import('./messages/en/help.json'),
  ),
  consult: area(
    () => import('./messages/zh-CN/consult.json'),
    () => import('./messages/en/consult.json'),
  ),
  relay: area(
    () => import('./messages/zh-CN/relay.json'),
    () => import('./messages/en/relay.json'),
  ),
  intake: area(
    () => import('./messages/zh-CN/intake.json'),
    () => import('./messages/en/intake.json'),
  ),
  progress: area(
    () => import('./messages/zh-CN/progress.json'),
    () => import('./messages/en/progress.json'),
  ),
  resident: area(
    () => import('./messages/zh-CN/resident.json'),
    () => import('./messages/en/resident.json'),
  ),
  notices: area(
    () => import('./messages/zh-CN/notices.json'),
    () => import('./messages/en/notices.json'),
  ),
  knowledge: area(
    () => import('./messages/zh-CN/knowledge.json'),
    () => import('./messages/en/knowledge.json'),
  ),
  home: area(
    () => import('./messages/zh-CN/home.json'),
    () => import('./messages/en/home.json'),
  ),
  homes: area(
    () => import('./messages/zh-CN/homes.json'),
    () => import('./messages/en/homes.json'),
  ),
  imports: area(
    () => import('./messages/zh-CN/imports.json'),
    () => import('./messages/en/imports.json'),
  ),
  signIn: area(
    () => import('./messages/zh-CN/signIn.json'),
    () => import('./messages/en/signIn.json'),
  ),
  wechat: area(
    () => import('./messages/zh-CN/wechat.json'),
    () => import('./messages/en/wechat.json'),
  ),
  messages: area(
    () => import('./messages/zh-CN/messages.json'),
    () => import('./messages/en/messages.json'),
  ),
  me: area(
    () => import('./messages/zh-CN/me.json'),
    () => import('./messages/en/me.json'),
  ),
  orders: area(
    () => import('./messages/zh-CN/orders.json'),
    () => import('./messages/en/orders.json'),
  ),
  print: area(
    () => import('./messages/zh-CN/print.json'),
    () => import('./messages/en/print.json'),
  ),
  settings: area(
    () => import('./messages/zh-CN/settings.json'),
    () => import('./messages/en/settings.json'),
  ),
  desk: area(
    () => import('./messages/zh-CN/desk.json'),
    () => import('./messages/en/desk.json'),
  ),
  inbox: area(
    () => import('./messages/zh-CN/inbox.json'),
    () => import('./messages/en/inbox.json'),
  ),
  account: area(
    () => import('./messages/zh-CN/account.json'),
    () => import('./messages/en/account.json'),
  ),
  staff: area(
    () => import('./messages/zh-CN/staff.json'),
    () => import('./messages/en/staff.json'),
  ),
  setUp: area(
    () => import('./messages/zh-CN/setUp.json'),
    () => import('./messages/en/setUp.json'),
  ),
  privacy: area(
    () => import('./messages/zh-CN/privacy.json'),
    () => import('./messages/en/privacy.json'),
  ),
  followUp: area(
    () => import('./messages/zh-CN/followUp.json'),
    () => import('./messages/en/followUp.json'),
  ),
  acts: area(
    () => import('./messages/zh-CN/acts.json'),
    () => import('./messages/en/acts.json'),
  ),
  telling: area(
    () => import('./messages/zh-CN/telling.json'),
    () => import('./messages/en/telling.json'),
  ),
};

export type Area = keyof typeof areas;

export type Messages = { [A in Area]: Awaited<ReturnType<(typeof areas)[A][Locale]>>['default'] };

type Read<T> = () => Promise<{ default: T }>;

function area<T>(zh: Read<T>, en: Read<NoInfer<T>>): Record<Locale, Read<T>> {
  return { 'zh-CN': zh, en };
}
