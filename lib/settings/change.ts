import 'server-only';
import type { Tx } from '@/db/client';
import { settingChanges } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { clientAddress } from '@/lib/client-address';
import { newId } from '@/lib/id';
import { setsIn } from '@/lib/people/leads';
import { notFound, Refusal } from '@/lib/refusal';
import { type Settings, settingsShape } from '@/lib/settings';
import { isStaffOf, type Viewer, writeAs } from '@/lib/viewer';
import type { SettingField } from './field';
import { readValue, settingsWith, type Typed } from './read-value';
import { fieldAt } from './register';
import { asBase, defaultOf, drop, heldIn, isUsual, isWorse, put, sameAs } from './values';

export type SettingWish = {
  communityId: string;
  path: string;
  /** The value that whoever changes it saw, as `asBase` writes it. */
  base: string;
  /** What was typed; null goes back to the handbook's default. */
  typed: Typed | null;
  why: string;
  /** Ticked where residents lose by the change, or somebody may come to harm. */
  sure: boolean;
};

/** A colleague's change came in between: nothing was written. */
export type Overtaken = { field: SettingField; settings: Settings; who: string | null };

type Stored = { settings: unknown };

/**
 * Changes one setting of a community, with its line in the history: before and after, who, when and why. What is already
 * promised stays as it was. Refuses who changes no settings here and what is out of bounds; tells, and writes nothing, when
 * somebody else has changed it since it was read.
 */
export async function changeSetting(viewer: Viewer, wish: SettingWish): Promise<Overtaken | null> {
  const { communityId, path } = wish;
  if (!isStaffOf(viewer, communityId)) throw notFound();
  if (!setsIn(viewer, communityId)) throw new Refusal('notYours');
  const field = fieldAt(path);
  if (!field) throw notFound();
  const network = await clientAddress();
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<Stored>(sql`select settings from communities where id = ${communityId} for update`);
    if (!row) throw notFound();
    const settings = settingsShape.parse(row.settings);
    const before = heldIn(field, settings);
    if (asBase(before) !== wish.base) return { field, settings, who: await whoChanged(tx, wish) };
    const { stored, after } = await changed(tx, field, wish, row.settings, settings);
    const changes = { before: isUsual(field, settings) ? null : before, after: wish.typed ? after : null };
    await tx.rows(sql`update communities set settings = ${JSON.stringify(stored)}::jsonb where id = ${communityId}`);
    await tx.rows(
      insert(settingChanges, {
        id: newId(),
        communityId,
        field: path,
        ...changes,
        why: wish.why,
        personId: viewer.personId,
        at: viewer.now,
      }),
    );
    const act = { what: 'settingChanged', communityId, personId: viewer.personId, target: `settings ${path}` } as const;
    await tx.rows(record({ ...act, network, ...(wish.why ? { reason: wish.why } : {}) }, viewer.now));
    return null;
  });
}

/** The settings as they are stored afterwards, once all that may be asked of the change is answered. */
async function changed(tx: Tx, field: SettingField, wish: SettingWish, stored: unknown, settings: Settings) {
  const after = wish.typed ? readValue(field, wish.typed, settings) : defaultOf(field);
  if (sameAs(after, heldIn(field, settings))) throw new Refusal('already');
  const fresh = settingsWith(stored, field.path, after);
  const isBack = wish.typed === null;
  if (!isBack && !wish.why) throw new Refusal('input', {}, { why: 'settingWhy' });
  if (!isBack && !wish.sure && (field.safety || isWorse(field, settings, fresh)))
    throw new Refusal('input', {}, { sure: field.safety ? 'settingSafety' : 'settingWorse' });
  if (wish.typed && field.control.as === 'heard') await requireColleagues(tx, wish.communityId, wish.typed.people);
  return { after, stored: isBack ? drop(stored, field.path) : put(stored, field.path, after) };
}

async function whoChanged(tx: Tx, { communityId, path }: SettingWish): Promise<string | null> {
  const row = await tx.one<{ who: string | null }>(
    sql`select name_of(person_id) as who from setting_changes
        where community_id = ${communityId} and field = ${path} order by id desc limit 1`,
  );
  return row?.who ?? null;
}

async function requireColleagues(tx: Tx, communityId: string, people: string[]) {
  const found = await tx.rows<{ id: string }>(
    sql`select distinct person_id as id from posts
        where community_id = ${communityId} and ended_at is null and person_id = any(${people}::uuid[])`,
  );
  if (found.length !== new Set(people).size) throw new Refusal('notStaffHere');
}
