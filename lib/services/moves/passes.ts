import { z } from 'zod';
import { localDay } from '@/lib/clock/day';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { listed } from '../listed';
import { defineMove } from '../move';
import type { Ticket } from '../ticket';
import { isIdentity, onlyIdentity } from '../works/identity-number';
import { chargePasses } from '../works/money';
import { MOST_PASSES, passNo, trades } from '../works/permit';
import { withWorks, worksOf } from '../works/state';
import { dayInput } from './permit';
import { words } from './talk';

const photo = z.preprocess(listed, z.array(idInput).max(1));

/** 《临时出入证》 (REN-8): one person, one pass, within the days of the permit. Who it is for stands in no event. */
export const addWorker = defineMove({
  by: ['desk', 'supervisor'],
  input: z.strictObject({
    name: z.string().trim().min(2).max(30),
    trade: z.enum(trades),
    identity: z.string().max(40).transform(onlyIdentity),
    phone: z
      .string()
      .trim()
      .regex(/^(1\d{10})?$/)
      .default(''),
    photo,
    from: dayInput,
    to: dayInput,
  }),
  fields: [
    { name: 'name', control: 'text', required: true, maxLength: 30 },
    { name: 'trade', control: 'chips', required: true, options: trades },
    { name: 'identity', control: 'text', required: true, maxLength: 24 },
    { name: 'phone', control: 'tel', maxLength: 11 },
    { name: 'photo', control: 'photos', required: true, max: 1 },
    { name: 'from', control: 'date' },
    { name: 'to', control: 'date' },
  ],
  visible: true,
  main: true,
  effect: (ticket, { photo: [picture], from, to, ...person }, _actor, { now }) => {
    if (!isIdentity(person.identity, localDay(now))) throw new Refusal('input', {}, { identity: 'identityWrong' });
    if (!picture) throw new Refusal('input', {}, { photo: 'passPhoto' });
    const { permit, plan, money } = worksOf(ticket);
    if (permit.passes >= MOST_PASSES) throw new Refusal('passesFull', { most: MOST_PASSES });
    const days = daysOf(ticket, { from, to }, localDay(now));
    const issued = permit.issued + 1;
    const no = passNo(ticket, issued);
    return {
      set: {
        own: withWorks(ticket, {
          permit: { passes: permit.passes + 1, issued },
          money: chargePasses(money, issued, plan),
        }),
      },
      content: { no, trade: person.trade },
      sides: [{ to: 'pass', make: 'add', no, ...person, photo: picture, ...days }],
      tell: ['household', 'at:security'],
    };
  },
});

/** Those of the permit, or some of them; refuses others beside their field, and any once the permit is over. */
function daysOf(ticket: Ticket, asked: { from?: string | undefined; to?: string | undefined }, today: string) {
  const { permit } = worksOf(ticket);
  if (permit.state !== 'valid' || !permit.from || !permit.to) throw new Refusal('noPermit');
  if (permit.to < today) throw new Refusal('permitOver', { to: permit.to });
  const begins = permit.from > today ? permit.from : today;
  const { from = begins, to: until = permit.to } = asked;
  const outside = { from: permit.from, to: permit.to };
  if (from < begins) throw new Refusal('input', outside, { from: from < today ? 'inPast' : 'passOutside' });
  if (until > permit.to) throw new Refusal('input', outside, { to: 'passOutside' });
  if (until < from) throw new Refusal('input', {}, { to: 'endsBeforeStart' });
  return { from, until };
}

/** 作废: the pass opens the gate no more. By the number behind the ticket's. */
export const endPass = defineMove({
  by: ['desk', 'supervisor', 'security'],
  input: z.strictObject({ pass: z.coerce.number().int().min(1).max(9999), words: words(200) }),
  fields: [
    { name: 'pass', control: 'number', required: true, min: 1, max: 9999 },
    { name: 'words', control: 'text', required: true, maxLength: 200 },
  ],
  visible: true,
  when: ['hasPasses'],
  effect: (ticket, { pass, words: why }) => {
    const { permit } = worksOf(ticket);
    if (pass > permit.issued) throw new Refusal('input', {}, { pass: 'noPass' });
    const no = passNo(ticket, pass);
    return {
      set: { own: withWorks(ticket, { permit: { passes: permit.passes - 1 } }) },
      content: { no, words: why },
      sides: [{ to: 'pass', make: 'end', no }],
      tell: ['household', 'at:security'],
    };
  },
});
