import * as answers from './answers';
import * as dispatch from './dispatch';
import * as endings from './endings';
import * as finish from './finish';
import * as judge from './judge';
import * as order from './order';
import * as pause from './pause';
import * as pay from './pay';
import * as result from './result';
import * as settle from './settle';
import * as suggest from './suggest';
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
  showHome: talk.showHome,
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
  record: judge.record,
  judgeValid: judge.judgeValid,
  judgeInvalid: judge.judgeInvalid,
  explain: judge.explain,
  judgeNotOurs: judge.judgeNotOurs,
  escalate: judge.escalate,
  concern: judge.concern,
  investigate: settle.investigate,
  resolve: settle.resolve,
  followUp: settle.followUp,
  followUpLow: settle.followUpLow,
  sumUp: settle.sumUp,
  duplicate: settle.duplicate,
  orderAdd: order.orderAdd,
  orderAccept: order.orderAccept,
  orderDone: order.orderDone,
  orderCancel: order.orderCancel,
  orderPress: order.orderPress,
  thank: suggest.thank,
  adopt: suggest.adopt,
  decline: suggest.decline,
  letPublish: suggest.letPublish,
  publish: suggest.publish,
  putAway: suggest.putAway,
  tellAnswer: answers.tellAnswer,
  answerNow: answers.answerNow,
  gotIt: answers.gotIt,
  passOn: answers.passOn,
};

export type MoveName = keyof typeof moves;
