'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { idInput } from '@/lib/id';
import { revealPhone } from '@/lib/people/reveal';

const pages = { orders: (id: string) => `/admin/orders/${id}`, print: (id: string) => `/print/tickets/${id}` };

/**
 * Who does the work, or answers for it, calls the person on the spot. The look goes on record before the number is told;
 * the message is the number, for the telephone to dial.
 */
export const callContact = action(
  {
    as: 'staff',
    input: z.strictObject({ ticket: idInput, page: z.enum(['orders', 'print']) }),
    limit: { name: 'callContact', max: 120, seconds: 3600 },
  },
  async ({ viewer, input: { ticket, page } }) => {
    const message = await revealPhone(viewer, ticket, '');
    return { href: pages[page](ticket), message };
  },
);
