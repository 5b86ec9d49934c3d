import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { ActionState, FormAction, Values } from '@/lib/action-state';
import { noteRefusal } from '@/lib/acts/note';
import { clientAddress } from '@/lib/client-address';
import { isDiskFull } from '@/lib/disk-full';
import { explain } from '@/lib/explain';
import { getTranslations } from '@/lib/i18n/translations';
import { type Limit, within } from '@/lib/limit';
import { log } from '@/lib/log';
import { consentHref, lacksConsent } from '@/lib/privacy/consent';
import { Refusal } from '@/lib/refusal';
import { parseInput } from '@/lib/services/decide';
import { findActor, findViewer } from '@/lib/session';
import { isStaff, type Viewer } from '@/lib/viewer';
import { type ActionOutcome, countAction } from '@/lib/watch/meters';
import { faultId } from '@/lib/watch/request';

/** `self`: signed in, also before agreeing to the policy: one's own data is within reach without that. */
type Who = { anyone: Viewer | null; self: Viewer; viewer: Viewer; staff: Viewer };

export type Outcome = { href?: string; message?: string };

type Given<As extends keyof Who, Input> = { viewer: Who[As]; input: Input; key: string };

type Rules<As extends keyof Who, Input> = {
  as: As;
  input: z.ZodType<Input>;
  /** At most `max` in so many seconds: per person, or per client address when nobody is signed in. */
  limit: Limit;
};

/**
 * The only way a server action is made: parse → viewer → rate limit → run → outcome. A Refusal answers with its
 * sentence and what was typed; anything else is a fault, logged and shown by its id.
 */
export function action<As extends keyof Who, Input>(
  rules: Rules<As, Input>,
  run: (given: Given<As, Input>) => Promise<Outcome>,
): FormAction {
  return async (_state, form) => {
    // What a caller sends instead of a form may be anything, also something that runs when it is touched.
    const posted = form instanceof FormData ? form : new FormData();
    const state = await attempt(rules, run, valuesOf(posted), String(posted.get('$key') ?? ''));
    if (state.at === 'done' && state.href && !posted.has('$js')) redirect(state.href);
    return state;
  };
}

async function attempt<As extends keyof Who, Input>(
  rules: Rules<As, Input>,
  run: (given: Given<As, Input>) => Promise<Outcome>,
  values: Values,
  key: string,
): Promise<ActionState> {
  try {
    await refuseForeignOrigin();
    const { viewer: found, free } = await findActor(rules.limit, key);
    const viewer = allowed(rules.as, found) as Who[As];
    if (!(free ?? (await isFree(rules.limit)))) throw new Refusal('tooOften');
    const outcome = await run({ viewer, input: parseInput(rules.input, withoutKey(values)), key });
    countAction(rules.limit.name, 'done');
    return { at: 'done', ...outcome };
  } catch (reason) {
    countAction(rules.limit.name, outcomeOf(reason));
    if (!(reason instanceof Refusal)) return faulted(reason, rules.limit.name, values);
    if (reason.key === 'confirmFirst') return { at: 'done', href: String(reason.values.href) };
    await noteDenied(reason, rules.limit.name);
    return refused(reason, values);
  }
}

function outcomeOf(reason: unknown): ActionOutcome {
  if (!(reason instanceof Refusal)) return 'faulted';
  return reason.key === 'input' ? 'invalid' : 'refused';
}

async function refused(refusal: Refusal, values: Values): Promise<ActionState> {
  const { message, fields } = await explain(refusal);
  const { number, id } = refusal.values;
  const earlier = refusal.key === 'filedBefore' ? { earlier: { number: String(number), href: `/tickets/${id}` } } : {};
  return { at: 'refused', message, fields, values, ...earlier };
}

async function faulted(reason: unknown, name: string, values: Values): Promise<ActionState> {
  const id = faultId();
  log.error({
    fault: id,
    action: name,
    error: reason instanceof Error ? { message: reason.message, stack: reason.stack } : String(reason),
  });
  const t = await getTranslations('refusals');
  return { at: 'fault', id, message: t(isDiskFull(reason) ? 'diskFull' : 'fault', { id }), values };
}

/** What was not there for somebody or not theirs to do, and who came too often, stays on record (T1). */
async function noteDenied({ key }: Refusal, target: string) {
  if (key === 'notFound' || key === 'notYours') await noteRefusal(await findViewer(), { what: 'denied', target });
  if (key === 'tooOften') await noteRefusal(await findViewer(), { what: 'flood', target });
}

function allowed(as: keyof Who, viewer: Viewer | null): Viewer | null {
  if (as !== 'anyone' && !viewer) throw new Refusal('signedOut');
  if (as === 'viewer' && viewer && lacksConsent(viewer)) throw new Refusal('confirmFirst', { href: consentHref('/') });
  if (as === 'staff' && viewer?.awaits) throw new Refusal('signIn.notAllIn');
  if (as === 'staff' && viewer && !isStaff(viewer)) throw new Refusal('notFound');
  return viewer;
}

const isFree = async ({ name, max, seconds }: Limit) => within(`${name}:${await clientAddress()}`, seconds, max);

/** Next refuses a foreign Origin; a missing one passes it, so it is refused here. */
async function refuseForeignOrigin() {
  if (!(await headers()).get('origin')) throw new Refusal('notFound');
}

const withoutKey = ({ $key, ...input }: Values): Values => input;

/** What was typed, by field, and the form's key so that a resend without script keeps it; files are never part of it. */
function valuesOf(form: FormData): Values {
  const key = form.get('$key');
  const found = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (name.startsWith('$')) continue;
    const all = found.get(name) ?? [];
    if (typeof value === 'string') all.push(value.replaceAll('\0', ''));
    found.set(name, all);
  }
  const values = [...found].map(([name, all]) => [name, all.length === 1 ? (all[0] as string) : all] as const);
  return { ...(typeof key === 'string' ? { $key: key } : {}), ...Object.fromEntries(values) };
}
