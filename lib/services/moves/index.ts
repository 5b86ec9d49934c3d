import * as answers from './answers';
import * as collect from './collect';
import * as deduction from './deduction';
import * as dispatch from './dispatch';
import * as endings from './endings';
import * as extension from './extension';
import * as finish from './finish';
import * as finishWorks from './finish-works';
import * as hot from './hot';
import * as judge from './judge';
import * as matter from './matter';
import * as order from './order';
import * as passes from './passes';
import * as pause from './pause';
import * as pay from './pay';
import * as permit from './permit';
import * as praise from './praise';
import * as refund from './refund';
import * as result from './result';
import * as review from './review';
import * as settle from './settle';
import * as smallWorks from './small-works';
import * as stop from './stop';
import * as suggest from './suggest';
import * as talk from './talk';
import * as texts from './texts';
import * as visit from './visit';
import * as watch from './watch';

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
  credit: praise.credit,
  joinMatter: matter.joinMatter,
  tellAnswer: answers.tellAnswer,
  answerNow: answers.answerNow,
  gotIt: answers.gotIt,
  passOn: answers.passOn,
  passPapers: review.passPapers,
  returnPapers: review.returnPapers,
  passDrawings: review.passDrawings,
  returnDrawings: review.returnDrawings,
  resubmit: review.resubmit,
  reject: review.reject,
  askAcceptance: finishWorks.askAcceptance,
  signWorks: finishWorks.signWorks,
  failWorks: finishWorks.failWorks,
  recheckWorks: finishWorks.recheckWorks,
  endWorks: finishWorks.endWorks,
  collect: collect.collect,
  confirmPaid: collect.confirmPaid,
  correct: collect.correct,
  deduct: deduction.deduct,
  answerDeduction: deduction.answerDeduction,
  decideDeduction: deduction.decideDeduction,
  refund: refund.refund,
  signAgreement: texts.signAgreement,
  signForOther: texts.signForOther,
  countersign: texts.countersign,
  foremanSigns: texts.foremanSigns,
  handInSchedule: permit.handInSchedule,
  issuePermit: permit.issuePermit,
  addWorker: passes.addWorker,
  endPass: passes.endPass,
  askHot: hot.askHot,
  allowHot: hot.allowHot,
  refuseHot: hot.refuseHot,
  inspect: watch.inspect,
  rectified: watch.rectified,
  recheck: watch.recheck,
  stopWorks: stop.stopWorks,
  resumeWorks: stop.resumeWorks,
  reportOut: stop.reportOut,
  askExtension: extension.askExtension,
  allowExtension: extension.allowExtension,
  refuseExtension: extension.refuseExtension,
  allowSmall: smallWorks.allowSmall,
  refuseSmall: smallWorks.refuseSmall,
  callOffSmall: smallWorks.callOffSmall,
  closeSmall: smallWorks.closeSmall,
};

export type MoveName = keyof typeof moves;
