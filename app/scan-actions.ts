'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { ownPath } from '@/lib/people/own-path';
import { beginScan, confirmScan, takeScan } from '@/lib/people/scan';

const to = z.string().max(600).default('');
const AN_HOUR = 3600;

/** 扫码登录: this browser shows a code that a phone lets it in by. */
export const askScan = action(
  { as: 'anyone', input: z.strictObject({ to }), limit: { name: 'askScan', max: 120, seconds: AN_HOUR } },
  async ({ input }) => {
    await beginScan();
    const path = ownPath(input.to);
    return { href: `/sign-in/scan${path ? `?to=${encodeURIComponent(path)}` : ''}` };
  },
);

/** The phone has said yes: who it named comes in here. */
export const enterByScan = action(
  { as: 'anyone', input: z.strictObject({ to }), limit: { name: 'enterByScan', max: 240, seconds: AN_HOUR } },
  async ({ input }) => ({ href: await takeScan(input.to) }),
);

/** A member of staff says yes on their phone to the desk that shows the code. */
export const allowScan = action(
  {
    as: 'staff',
    input: z.strictObject({ code: z.string().max(60) }),
    limit: { name: 'allowScan', max: 60, seconds: AN_HOUR },
  },
  async ({ viewer, input }) => {
    await confirmScan(viewer, input.code);
    return { href: `/scan/${encodeURIComponent(input.code)}` };
  },
);
