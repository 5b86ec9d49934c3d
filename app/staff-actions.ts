'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { memberHref } from '@/lib/desk/hrefs';
import { idInput } from '@/lib/id';
import { departments, roleNames } from '@/lib/people/departments';
import { requireFresh } from '@/lib/people/fresh';
import { requireLooksAfter } from '@/lib/people/leads';
import { resetSecond } from '@/lib/people/reset-second';
import { Refusal } from '@/lib/refusal';
import { addStaff } from '@/lib/staff/add-staff';
import { endPost, reopenPost, signOutColleague } from '@/lib/staff/end-post';
import { putPost } from '@/lib/staff/put-post';

const AN_HOUR = 3600;
const limit = { name: 'staff', max: 120, seconds: AN_HOUR };
const roles = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.enum(roleNames)).max(roleNames.length),
);
const department = z.enum(departments);
const reason = z.string().trim().min(2).max(200);

/** A new colleague by name and phone; they choose their password themselves. */
export const addColleague = action(
  {
    as: 'staff',
    input: z.strictObject({
      community: idInput,
      name: z.string().trim().min(2).max(30),
      phone: z.string().trim().max(20),
      department,
      roles,
    }),
    limit,
  },
  async ({ viewer, input: { community, ...rest } }) => {
    requireLooksAfter(viewer, community);
    if (rest.roles.length === 0) throw new Refusal('input', {}, { roles: 'invalid_value' });
    requireFresh(viewer, `/admin/settings/staff/new?c=${community}`);
    const person = await addStaff(viewer, { communityId: community, ...rest, roles: [...new Set(rest.roles)] });
    return { href: `${memberHref(person, community)}&added=1` };
  },
);

/** A colleague's roles and department, here or, for the company, in another of its communities. */
export const putRoles = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, person: idInput, department, roles, from: idInput }),
    limit,
  },
  async ({ viewer, input: { community, person, from, ...rest } }) => {
    requireLooksAfter(viewer, from);
    requireFresh(viewer, memberHref(person, from));
    await putPost(viewer, { communityId: community, personId: person, ...rest, roles: [...new Set(rest.roles)] });
    return { href: memberHref(person, from) };
  },
);

/** A colleague no longer works here: out on the very next request. */
export const endColleague = action(
  { as: 'staff', input: z.strictObject({ community: idInput, person: idInput, reason }), limit },
  async ({ viewer, input: { community, person, reason: why } }) => {
    requireLooksAfter(viewer, community);
    requireFresh(viewer, memberHref(person, community));
    await endPost(viewer, { communityId: community, personId: person, reason: why });
    return { href: memberHref(person, community) };
  },
);

/** They work here again, as before. */
export const reopenColleague = action(
  { as: 'staff', input: z.strictObject({ community: idInput, person: idInput }), limit },
  async ({ viewer, input: { community, person } }) => {
    requireLooksAfter(viewer, community);
    requireFresh(viewer, memberHref(person, community));
    await reopenPost(viewer, { communityId: community, personId: person });
    return { href: memberHref(person, community) };
  },
);

/** Signs a colleague out everywhere; with `unlink` their account of WeChat opens nothing any more either. */
export const signOutOf = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput, person: idInput, unlink: z.enum(['yes', 'no']) }),
    limit,
  },
  async ({ viewer, input: { community, person, unlink } }) => {
    requireLooksAfter(viewer, community);
    requireFresh(viewer, memberHref(person, community));
    await signOutColleague(viewer, { communityId: community, personId: person, unlink: unlink === 'yes' });
    return { href: memberHref(person, community) };
  },
);

/** A colleague's second factor is taken away, so that they can make a new one. */
export const resetSecondOf = action(
  { as: 'staff', input: z.strictObject({ community: idInput, person: idInput, reason }), limit },
  async ({ viewer, input: { community, person, reason: why } }) => {
    await resetSecond(viewer, community, person, why);
    return { href: memberHref(person, community) };
  },
);
