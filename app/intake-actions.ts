'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { enterPlate } from '@/lib/intake/enter-plate';
import { fileAnswered, fileCall } from '@/lib/intake/file-call';
import { dropGroupPost, keepGroupPost } from '@/lib/intake/group-posts';
import { guessOf } from '@/lib/intake/guess';
import { intakeHref } from '@/lib/intake/hrefs';
import { nameCaller } from '@/lib/intake/name-caller';
import { sendBack } from '@/lib/intake/outside';
import { endProgress, openProgress } from '@/lib/intake/progress';
import { notFound, Refusal } from '@/lib/refusal';
import { isKind, serviceOf } from '@/lib/services';
import { moment } from '@/lib/services/moves/moment';
import { photos } from '@/lib/services/moves/talk';
import { deskChannels } from '@/lib/tickets/file-at-desk';

const optionalId = z.union([z.literal(''), idInput]).default('');
const filer = z.union([z.literal('none'), idInput]).default('none');
const optionalMoment = z.preprocess((value) => (value === '' ? undefined : value), moment.optional());

const calling = z.looseObject({
  kind: z.string().max(40),
  community: idInput,
  call: idInput,
  channel: z.enum(deskChannels),
  filer,
  post: optionalId,
  /** The next ticket is of the same call. */
  again: z.enum(['', '1']).default(''),
  outsideNumber: z.string().trim().max(40).default(''),
  outsideDue: optionalMoment,
  readBack: z.preprocess((value) => [value].flat()[0], z.literal('yes')),
});

/** The desk files what a caller says and is ready for the next call, or for more of the same one. */
export const fileFromCall = action(
  { as: 'staff', input: calling, limit: { name: 'fileFromCall', max: 200, seconds: 3600 } },
  async ({ viewer, input, key }) => {
    const { kind, community, call, channel, post, again, outsideNumber, outsideDue, readBack: _read, ...rest } = input;
    const { filer: who, ...details } = rest;
    if (!isKind(kind)) throw notFound();
    if (!idInput.safeParse(key).success) throw new Refusal('tryAgain');
    const opened = await fileCall(viewer, {
      service: serviceOf(kind),
      communityId: community,
      key,
      channel,
      filer: who === 'none' ? '' : who,
      details,
      call,
      post,
      outside: { number: outsideNumber, dueAt: outsideDue ?? null },
    });
    const same = again ? { call, unit: idInput.safeParse(details.unit).data, kind } : {};
    return { href: intakeHref({ c: community, filed: opened.id, ...same }) };
  },
);

const answered = z.strictObject({
  kind: z.string().max(40),
  community: idInput,
  call: idInput,
  unit: optionalId,
  filer,
  category: z.string().max(40),
});

/** HOT-3: one tap for a question that was answered at once. */
export const fileAtOnce = action(
  { as: 'staff', input: answered, limit: { name: 'fileAtOnce', max: 200, seconds: 3600 } },
  async ({ viewer, input: { kind, community, call, unit, filer: who, category }, key }) => {
    const service = isKind(kind) ? serviceOf(kind) : undefined;
    if (!service?.atOnce?.details || !service.categories.includes(category)) throw notFound();
    if (!idInput.safeParse(key).success) throw new Refusal('tryAgain');
    const [t, words] = await Promise.all([getTranslations('intake'), serviceWords(kind)]);
    const said = t('atOnce.words', { category: words(`options.category.${category}`) });
    const asked = { ...service.atOnce.details(category, said), ...(unit ? { unit } : {}) };
    const details = who === 'none' ? { ...asked, contactName: t('atOnce.caller') } : asked;
    const filing = { service, communityId: community, key, channel: 'hotline', filer: who === 'none' ? '' : who };
    const opened = await fileAnswered(viewer, { ...filing, details, call }, service);
    return { href: intakeHref({ c: community, filed: opened.id }) };
  },
);

/** Keeps a message of the WeChat group and opens the form with what it tells. */
export const pasteGroup = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, text: z.string().trim().min(2).max(2000), photos }),
    limit: { name: 'pasteGroup', max: 120, seconds: 3600 },
  },
  async ({ viewer, input: { community, text, photos: pictures } }) => {
    const post = await keepGroupPost(viewer, community, text, pictures);
    return { href: intakeHref({ c: community, post, ...(await guessOf(viewer, community, text)) }) };
  },
);

/** Nothing of a pasted message was the office's to do. */
export const dropPost = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, post: idInput }),
    limit: { name: 'pasteGroup', max: 120, seconds: 3600 },
  },
  async ({ viewer, input: { community, post } }) => {
    await dropGroupPost(viewer, community, post);
    return { href: intakeHref({ c: community }) };
  },
);

/** Shows the whole name and number of somebody of the home that a call is about; each look is on record. */
export const showCaller = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, subject: idInput, call: idInput }),
    limit: { name: 'showPhone', max: 120, seconds: 3600 },
  },
  async ({ viewer, input: { community, subject, call } }) => ({
    message: await nameCaller(viewer, community, subject, call),
  }),
);

/** A car that a caller says is theirs. */
export const addPlate = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, unit: idInput, plate: z.string().max(20) }),
    limit: { name: 'addPlate', max: 120, seconds: 3600 },
  },
  async ({ viewer, input: { community, unit, plate } }) => {
    await enterPlate(viewer, community, unit, plate);
    return {};
  },
);

/** The text that was sent back to 12345 or the street office. */
export const sendOutsideReply = action(
  {
    as: 'staff',
    input: z.strictObject({
      ticket: idInput,
      seen: z.coerce.number().int(),
      words: z.string().trim().min(2).max(2000),
    }),
    limit: { name: 'move', max: 240, seconds: 3600 },
  },
  async ({ viewer, input: { ticket, seen, words } }) => {
    await sendBack(viewer, ticket, words, seen);
    return { href: `/admin/tickets/${ticket}` };
  },
);

const ofTicket = z.strictObject({ ticket: idInput });

/** Makes a public fault's progress readable to whoever has the link. */
export const shareProgress = action(
  { as: 'staff', input: ofTicket, limit: { name: 'shareProgress', max: 120, seconds: 3600 } },
  async ({ viewer, input }) => {
    await openProgress(viewer, input.ticket);
    return {};
  },
);

export const hideProgress = action(
  { as: 'staff', input: ofTicket, limit: { name: 'shareProgress', max: 120, seconds: 3600 } },
  async ({ viewer, input }) => {
    await endProgress(viewer, input.ticket);
    return {};
  },
);
