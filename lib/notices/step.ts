import { noticeSteps } from '@/db/schema';
import { insert, type Sql } from '@/db/sql';
import { type Act, record } from '@/lib/acts/record';
import { newId } from '@/lib/id';
import type { Viewer } from '@/lib/viewer';

/** What is done with a notice, and the act that stands for it in the record of acts. */
const acts = {
  written: 'noticeWritten',
  edited: 'noticeWritten',
  asked: 'noticeSent',
  scheduled: 'noticeSent',
  out: 'noticeSent',
  approved: 'noticeApproved',
  refused: 'noticeRefused',
  reviewed: 'noticeReviewed',
  corrected: 'noticeCorrected',
  withdrawn: 'noticeWithdrawn',
} as const satisfies Record<string, Act['what']>;

export type StepName = keyof typeof acts;
type Of = { id: string; communityId: string };

/** One line of a notice's history and its act, for the transaction that does it. */
export const step = (viewer: Viewer, { id, communityId }: Of, what: StepName, words: string | null = null): Sql[] => [
  insert(noticeSteps, {
    id: newId(),
    communityId,
    noticeId: id,
    what,
    personId: viewer.personId,
    words,
    at: viewer.now,
  }),
  record(
    {
      what: acts[what],
      communityId,
      personId: viewer.personId,
      target: `notice ${id}`,
      ...(words ? { reason: words } : {}),
    },
    viewer.now,
  ),
];
