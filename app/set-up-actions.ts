'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { noteActIn } from '@/lib/acts/note';
import { addBuilding } from '@/lib/homes/add-building';
import { idInput } from '@/lib/id';
import { requireLooksAfter } from '@/lib/people/leads';
import { Refusal } from '@/lib/refusal';
import { enterByFirstLink } from '@/lib/setup/first-link';

const AN_HOUR = 3600;
const count = (most: number) => z.coerce.number().int().min(1).max(most);

/** The first administrator comes in by the one-time link of the set-up, with a password of their own. */
export const enterFirst = action(
  {
    as: 'anyone',
    input: z.strictObject({ code: z.string().max(80), password: z.string().max(200), again: z.string().max(200) }),
    limit: { name: 'enterFirst', max: 30, seconds: AN_HOUR },
  },
  async ({ input }) => {
    if (input.again !== input.password) throw new Refusal('input', {}, { again: 'notTheSame' });
    return { href: await enterByFirstLink(input.code, input.password) };
  },
);

/** A building with its homes, floor by floor. */
export const putBuilding = action(
  {
    as: 'staff',
    input: z.strictObject({
      community: idInput,
      name: z.string().trim().min(1).max(30),
      short: z
        .string()
        .trim()
        .regex(/^[\p{L}\p{N}]{1,8}$/u),
      entrances: count(20),
      floors: count(60),
      doors: count(60),
    }),
    limit: { name: 'putBuilding', max: 240, seconds: AN_HOUR },
  },
  async ({ viewer, input: { community, name, ...plan } }) => {
    await addBuilding(viewer, community, name, plan);
    return { href: `/admin/homes/new?c=${community}` };
  },
);

/** The promises were looked at and can be kept. */
export const seePromises = action(
  {
    as: 'staff',
    input: z.strictObject({ community: idInput }),
    limit: { name: 'seePromises', max: 60, seconds: AN_HOUR },
  },
  async ({ viewer, input: { community } }) => {
    requireLooksAfter(viewer, community);
    await noteActIn(viewer, community, { what: 'promisesSeen' });
    return { href: `/admin/start?c=${community}` };
  },
);
