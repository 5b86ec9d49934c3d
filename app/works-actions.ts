'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { backInput } from '@/lib/desk/back-input';
import { idInput } from '@/lib/id';
import { photos } from '@/lib/services/moves/talk';
import { itemsOf, NOTICE_VERSION, notice } from '@/lib/services/works/notice';
import { advance } from '@/lib/tickets/advance';
import { findTicket } from '@/lib/tickets/find-ticket';
import { saveAgreementText } from '@/lib/works/agreement-texts';
import { makeForemanLink } from '@/lib/works/foreman-link';
import { findOffered } from '@/lib/works/offer-agreement';
import { LONGEST_TEXT } from '@/lib/works/say-agreement-text';
import { LONGEST_SIGNATURE, signAsForeman } from '@/lib/works/sign-as-foreman';

const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();

/** REN-7: the next version of a community's agreement. */
export const saveAgreement = action(
  {
    as: 'staff',
    input: z.strictObject({
      community: idInput,
      seen: z.string().max(20),
      body: z.string().max(LONGEST_TEXT).transform(plain).pipe(z.string().min(50)),
      why: z.string().trim().min(1).max(200),
      back: backInput,
    }),
    limit: { name: 'settings', max: 240, seconds: 3600 },
  },
  async ({ viewer, input: { community, back: c, ...rest } }) => {
    const version = await saveAgreementText(viewer, { communityId: community, ...rest });
    return { href: `/admin/settings/agreement${c ? `${c}&` : '?'}done=${version}` };
  },
);

const moveLimit = { name: 'move', max: 240, seconds: 3600 };
const version = z.string().min(1).max(40);
const name = z.string().trim().min(1).max(30);
const textsPage = (ticket: string, c: string) => `/admin/tickets/${ticket}/texts${c}`;

/** REN-7: who applied signs the agreement as it was read; when it has changed meanwhile the new one is shown instead. */
export const signAgreement = action(
  { as: 'viewer', input: z.strictObject({ ticket: idInput, version, signature: idInput }), limit: moveLimit },
  async ({ viewer, input: { ticket, ...signed } }) => {
    const page = await findTicket(viewer, ticket, 'resident');
    const own = `/tickets/${ticket}/agreement`;
    if ((await findOffered(viewer, page.ticket)).version !== signed.version) return { href: `${own}?changed=1` };
    await advance(viewer, { ticketId: ticket, move: 'signAgreement', as: 'resident', input: signed });
    return { href: own };
  },
);

/** The photo of a signed page: one. */
const sheet = photos.transform((ids) => ids[0]).pipe(idInput);
const onPaper = { ticket: idInput, name, sheet, back: backInput };

/** Somebody signed the agreement on paper. */
export const recordAgreement = action(
  {
    as: 'staff',
    input: z.strictObject({ ...onPaper, version, party: z.enum(['applicant', 'contractor']) }),
    limit: moveLimit,
  },
  async ({ viewer, input: { ticket, sheet: signature, back, ...signed } }) => {
    const input = { ...signed, signature };
    await advance(viewer, { ticketId: ticket, move: 'signForOther', as: 'staff', input });
    return { href: textsPage(ticket, back) };
  },
);

/** The office's own signature under the agreement. */
export const countersignAgreement = action(
  { as: 'staff', input: z.strictObject({ ticket: idInput, version, back: backInput }), limit: moveLimit },
  async ({ viewer, input: { ticket, version: signed, back } }) => {
    await advance(viewer, { ticketId: ticket, move: 'countersign', as: 'staff', input: { version: signed } });
    return { href: textsPage(ticket, back) };
  },
);

/** REN-2: the site foreman signed the notice on paper. */
export const recordForeman = action(
  { as: 'staff', input: z.strictObject(onPaper), limit: moveLimit },
  async ({ viewer, input: { ticket, sheet: signature, name: who, back } }) => {
    const input = { version: NOTICE_VERSION, name: who, items: itemsOf(notice), signature, way: 'paper' };
    await advance(viewer, { ticketId: ticket, move: 'foremanSigns', as: 'staff', input });
    return { href: textsPage(ticket, back) };
  },
);

/** Makes the one-time link for the site foreman; an earlier one ends. */
export const linkForeman = action(
  {
    as: 'viewer',
    input: z.strictObject({ ticket: idInput, as: z.enum(['resident', 'staff']), back: backInput }),
    limit: { name: 'linkForeman', max: 30, seconds: 3600 },
  },
  async ({ viewer, input: { ticket, as, back } }) => {
    await makeForemanLink(viewer, ticket, as);
    return { href: as === 'staff' ? textsPage(ticket, back) : `/tickets/${ticket}/foreman` };
  },
);

/** By the one-time link, without an account: the notice item by item and a signature (REN-2). */
export const signForeman = action(
  {
    as: 'anyone',
    input: z.strictObject({
      code: z.string().max(80),
      name,
      version: z.string().max(20),
      items: z.preprocess((value) => [value ?? []].flat(), z.array(z.string().max(40)).max(80)),
      signature: z.string().max(LONGEST_SIGNATURE),
    }),
    limit: { name: 'signForeman', max: 20, seconds: 3600 },
  },
  async ({ input: { code, ...wish } }) => {
    await signAsForeman(code, wish);
    return { href: `/foreman/${code}` };
  },
);
