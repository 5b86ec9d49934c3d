'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { noteAct } from '@/lib/acts/note';
import { idInput } from '@/lib/id';
import { endLink } from '@/lib/wechat/links';

/** Ends the link to an account of WeChat, and what was signed in by it elsewhere. */
export const endWechatLink = action(
  {
    as: 'viewer',
    input: z.strictObject({ link: idInput, back: z.enum(['/me', '/admin/settings/account']) }),
    limit: { name: 'endWechatLink', max: 60, seconds: 3600 },
  },
  async ({ viewer, input }) => {
    await endLink(viewer, input.link);
    await noteAct(viewer, { what: 'unlinked', target: 'wechat' });
    return { href: input.back };
  },
);
