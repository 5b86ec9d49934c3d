import { z } from 'zod';
import { idInput } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { defineMove, type Effect, type Setting } from '../move';
import type { Ticket } from '../ticket';
import type { AcceptanceSide } from '../works/sides';
import { withWorks, worksOf } from '../works/state';
import { type Signer, signedBy } from '../works/texts';

const version = z.string().min(1).max(40);
const name = z.string().trim().min(1).max(30);
const byContractor = (ticket: Ticket): boolean => worksOf(ticket).plan.builder === 'contractor';

type Sheet = Pick<AcceptanceSide, 'version' | 'signature' | 'way' | 'name'>;

/** One more signature under the agreement; whoever wrote it is asked for it once (REN-7). */
function signed(ticket: Ticket, who: Signer, sheet: Sheet, { now }: Setting): Effect {
  const { agreement } = worksOf(ticket).texts;
  if (agreement?.version === sheet.version && agreement[who]) throw new Refusal('already');
  const after = signedBy(agreement, who, sheet.version, now);
  return {
    set: { own: withWorks(ticket, { texts: { agreement: after } }) },
    content: sheet.signature ? { photos: [sheet.signature] } : {},
    sides: [{ to: 'acceptance', what: 'agreement', party: who, items: [], ...sheet }],
    tell: who === 'applicant' ? ['responsible'] : who === 'office' ? ['household', 'responsible'] : [],
  };
}

/** The applicant signs the agreement on glass, under the version that was read; the writer refuses any other. */
export const signAgreement = defineMove({
  by: ['filer'],
  input: z.strictObject({ version, signature: idInput }),
  fields: [],
  visible: true,
  inner: true,
  when: ['mayAgree'],
  shows: 'signature',
  effect: (ticket, input, _actor, setting) =>
    signed(ticket, 'applicant', { ...input, way: 'glass', name: null }, setting),
});

/** The desk records who signed on paper, with a photo of the page. */
export const signForOther = defineMove({
  by: ['desk', 'supervisor'],
  input: z.strictObject({ version, party: z.enum(['applicant', 'contractor']), name, signature: idInput }),
  fields: [],
  visible: true,
  inner: true,
  when: ['mayAgree'],
  shows: 'signature',
  effect: (ticket, { party, ...sheet }, _actor, setting) => {
    if (party === 'contractor' && !byContractor(ticket)) throw new Refusal('agreementNoContractor');
    return signed(ticket, party, { ...sheet, way: 'paper' }, setting);
  },
});

/** The office signs last: then the agreement holds. */
export const countersign = defineMove({
  by: ['desk', 'supervisor', 'manager'],
  input: z.strictObject({ version }),
  fields: [],
  visible: true,
  inner: true,
  when: ['mayAgree'],
  effect: (ticket, input, _actor, setting) => {
    const { agreement } = worksOf(ticket).texts;
    const others = agreement?.version === input.version && agreement.applicant;
    if (!others || (byContractor(ticket) && !agreement.contractor)) throw new Refusal('agreementOthers');
    return signed(ticket, 'office', { ...input, signature: null, way: 'tap', name: null }, setting);
  },
});

/** The site foreman has the notice too (REN-2): by the one-time link without an account, or on paper at the desk. */
export const foremanSigns = defineMove({
  by: ['desk', 'supervisor', 'clock'],
  input: z.strictObject({
    version,
    name,
    items: z.array(z.string().max(40)).max(80),
    signature: idInput,
    way: z.enum(['link', 'paper']),
  }),
  fields: [],
  visible: true,
  inner: true,
  shows: 'signature',
  effect: (ticket, { way, ...sheet }, _actor, { now }) => {
    if (worksOf(ticket).texts.foreman) throw new Refusal('foremanSigned');
    const foreman = { version: sheet.version, at: now.toISOString(), way };
    return {
      set: { own: withWorks(ticket, { texts: { foreman } }) },
      content: way === 'paper' ? { photos: [sheet.signature] } : {},
      sides: [{ to: 'acceptance', what: 'foreman', party: 'foreman', way, ...sheet }],
      tell: ['household', 'responsible'],
    };
  },
});

const agreeing = { signAgreement: 'same', signForOther: 'same', countersign: 'same', foremanSigns: 'same' } as const;

export const textsSteps = { received: agreeing, returned: agreeing, settling: agreeing } as const;
