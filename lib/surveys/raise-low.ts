import { createHash } from 'node:crypto';
import { messagesOf } from '@/lib/i18n/messages-of';
import { markOf } from '@/lib/people/sealed';
import { Refusal } from '@/lib/refusal';
import { services } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import type { Taken } from './answer';
import { departmentOf, type Topic } from './topics';

/**
 * SUR-6: what got low scores becomes a complaint under the name of who agreed to it, what they add in words with it. In a
 * transaction of its own, after the answer: it bears neither the survey nor a score, and the answer nothing of it (SUR-5).
 * Nothing was low: nothing is filed. A second time, by an answer that was sent again, it is the ticket of the first.
 */
export async function raiseLow(viewer: Viewer, surveyId: string, taken: Taken, words: string): Promise<boolean> {
  const service = Object.values<Service>(services).find(({ ofLowScores }) => ofLowScores);
  const { communityId, unitId, lows } = taken;
  if (!service?.ofLowScores || lows.length === 0) return false;
  // Written once, in the first language of the office.
  const { surveys } = await messagesOf();
  const named = lows
    .map((low) => low.words?.['zh-CN'] ?? (low.topic && surveys.topic[low.topic]))
    .join(surveys.answer.listComma);
  const known = lows.flatMap(({ topic }) => topic ?? []);
  const said = [surveys.lowSaid.replace('{names}', named), words].filter(Boolean).join('\n');
  const details = service.ofLowScores({ unitId, topics: known, department: soleDepartment(known), words: said });
  await openTicket(viewer, { service, communityId, key: keyOf(viewer, surveyId, unitId), details }).catch(unlessFiled);
  return true;
}

/** Whoever changed the words before sending again has filed it all the same: the answer is in, and there is no other form. */
function unlessFiled(reason: unknown): void {
  if (!(reason instanceof Refusal && reason.key === 'filedBefore')) throw reason;
}

function soleDepartment(about: Topic[]) {
  const [first, ...others] = new Set(about.map((topic) => departmentOf[topic]).filter(Boolean));
  return others.length === 0 ? (first ?? null) : null;
}

/** The same for the same person, home and survey, and nothing that the database alone could tell the survey from. */
function keyOf({ personId }: Viewer, surveyId: string, unitId: string): string {
  const mark = markOf(personId, 'low scores', `${surveyId}|${unitId}`);
  const hex = createHash('sha256').update(mark).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
