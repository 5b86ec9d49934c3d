import * as dispatch from './dispatch';
import * as endings from './endings';
import * as finish from './finish';
import * as pause from './pause';
import * as pay from './pay';
import * as result from './result';
import * as talk from './talk';
import * as visit from './visit';

/** Every move a service may use, by name. */
export const moves = {
  message: talk.message,
  reply: talk.reply,
  note: talk.note,
  nudge: talk.nudge,
  follow: talk.follow,
  unfollow: talk.unfollow,
  share: talk.share,
  assign: dispatch.assign,
  accept: dispatch.accept,
  handOver: dispatch.handOver,
  takeOver: dispatch.takeOver,
  changeUrgency: dispatch.changeUrgency,
  newPromise: dispatch.newPromise,
  link: dispatch.link,
  agreeVisit: visit.agreeVisit,
  wishVisit: visit.wishVisit,
  arrive: visit.arrive,
  setPayer: pay.setPayer,
  offerQuote: pay.offerQuote,
  agreeQuote: pay.agreeQuote,
  refuseQuote: pay.refuseQuote,
  pause: pause.pause,
  nobodyHome: pause.nobodyHome,
  renewPause: pause.renewPause,
  resume: pause.resume,
  finish: finish.finish,
  unfinished: finish.unfinished,
  confirm: result.confirm,
  rate: result.rate,
  signOff: result.signOff,
  notFixed: result.notFixed,
  askAgain: endings.askAgain,
  closeSilent: endings.closeSilent,
  close: endings.close,
  withdraw: endings.withdraw,
};

export type MoveName = keyof typeof moves;
