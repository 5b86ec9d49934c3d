import { newId } from '@/lib/id';
import { itemsOf, NOTICE_VERSION, notice } from '@/lib/services/works/notice';
import { codeOf } from './asks';
import type { Given } from './forms';
import type { Form } from './send';

const words = 'matrix';
const money = { account: 'deposit', payer: 'owner', payerName: words, yuan: '0', way: 'cash' };

const step = (ticket: string, move: string, as: string, more: Form = {}): Form => ({
  ticket,
  move,
  as,
  version: '99',
  ...more,
});
const agreeing = ({ ground: { ticket, works } }: Given): Form => ({ ticket: ticket.agreeing, version: works.offered });
const signing = ({ ground }: Given, about: string): Form => ({
  code: codeOf('foreman', ground.works.link, about),
  name: words,
  version: NOTICE_VERSION,
  items: itemsOf(notice),
  signature: ground.works.drawn,
});

/** What the rows of table-works.ts post. */
export const worksForms: Record<string, (given: Given) => Form> = {
  'moveTicket passPapers': ({ ground }) => step(ground.ticket.received, 'passPapers', 'staff'),
  'moveTicket passDrawings': ({ ground }) => step(ground.ticket.received, 'passDrawings', 'staff'),
  'moveTicket withdrawWorks': ({ ground }) => step(ground.ticket.returned, 'withdraw', 'resident', { words }),
  'moveTicket resumeWorks': ({ ground }) => step(ground.ticket.works, 'resumeWorks', 'staff'),
  'moveTicket recheck': ({ ground }) =>
    step(ground.ticket.works, 'recheck', 'staff', { notice: '9', result: 'passed' }),
  'moveTicket allowExtension': ({ ground }) => step(ground.ticket.works, 'allowExtension', 'staff'),
  'moveTicket rectified': ({ ground }) => step(ground.ticket.works, 'rectified', 'resident', { notice: '1' }),
  'moveTicket inner': ({ ground }) => step(ground.ticket.agreeing, 'countersign', 'staff'),
  'moveTicket collect': ({ ground }) => step(ground.ticket.agreeing, 'collect', 'staff', money),
  'moveTicket confirmPaid': ({ ground }) => step(ground.ticket.works, 'confirmPaid', 'staff', { entry: '' }),
  'moveTicket deduct': ({ ground }) =>
    step(ground.ticket.works, 'deduct', 'staff', { payer: 'owner', yuan: '1', words, photos: '' }),
  'moveTicket answerDeduction': ({ ground }) =>
    step(ground.ticket.works, 'answerDeduction', 'resident', { deduction: '', answer: 'agree' }),
  'moveTicket refund': ({ ground }) =>
    step(ground.ticket.agreeing, 'refund', 'staff', {
      account: 'deposit',
      payer: 'owner',
      way: 'cash',
      receipt: 'kept',
    }),
  'moveTicket issuePermit': ({ ground }) => step(ground.ticket.agreeing, 'issuePermit', 'staff'),
  'moveTicket endPass': ({ ground }) => step(ground.ticket.works, 'endPass', 'staff', { pass: '99', words }),
  'moveTicket refuseHot': ({ ground }) => step(ground.ticket.works, 'refuseHot', 'staff', { hot: '99', words }),
  'moveTicket handInSchedule': ({ ground }) => step(ground.ticket.agreeing, 'handInSchedule', 'resident'),
  'moveTicket refuseSmall': ({ ground }) => step(ground.ticket.small, 'refuseSmall', 'staff', { words }),
  'crossGate works': ({ ground }) => ({ tap: newId(), pass: ground.works.pass, direction: 'out' }),
  'saveAgreement community': ({ ground }) => ({
    community: ground.fenglin.community,
    seen: words,
    body: words.repeat(20),
    why: words,
    back: '',
  }),
  'saveAgreement own': ({ ground }) => ({
    community: ground.cuihu.community,
    seen: words,
    body: words.repeat(20),
    why: words,
    back: '',
  }),
  'signAgreement ticket': (given) => ({ ...agreeing(given), signature: given.ground.works.signature }),
  'signAgreement signature': (given) => ({ ...agreeing(given), signature: given.ground.photo.loose }),
  'recordAgreement ticket': (given) => ({
    ...agreeing(given),
    name: words,
    sheet: given.ground.works.sheets[0],
    party: 'contractor',
    back: '',
  }),
  'recordAgreement sheet': (given) => ({
    ...agreeing(given),
    name: words,
    sheet: given.ground.photo.loose,
    party: 'contractor',
    back: '',
  }),
  'countersignAgreement ticket': (given) => ({ ...agreeing(given), back: '' }),
  'recordForeman ticket': ({ ground }) => ({
    ticket: ground.ticket.agreeing,
    name: words,
    sheet: ground.works.sheets[1],
    back: '',
  }),
  'recordForeman sheet': ({ ground }) => ({
    ticket: ground.ticket.agreeing,
    name: words,
    sheet: ground.photo.loose,
    back: '',
  }),
  'linkForeman ticket': ({ ground }) => ({ ticket: ground.ticket.agreeing, as: 'resident', back: '' }),
  'linkForeman staff': ({ ground }) => ({ ticket: ground.ticket.agreeing, as: 'staff', back: '' }),
  'signForeman open': (given) => signing(given, 'open'),
  'signForeman forged': (given) => signing(given, 'forged'),
};
