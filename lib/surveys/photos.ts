import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { Refusal } from '@/lib/refusal';
import type { SurveyDefinition } from './definition';
import type { Answers } from './holds';
import { photoKeys } from './questions';

/**
 * Makes the photos of a named answer its own: the viewer's uploads of this community that nothing has yet. Refuses beside its
 * question one that is gone, another's, or in use already, be it under two questions of the same answer.
 */
export async function takePhotos(tx: Tx, communityId: string, definition: SurveyDefinition, answers: Answers) {
  const shown = photoKeys(definition).flatMap((key) =>
    [answers[key] ?? []].flat().map((id) => [key, String(id)] as const),
  );
  if (shown.length === 0) return;
  const taken = await tx.rows<{ id: string }>(
    sql`update attachments set purpose = 'survey'
        where community_id = ${communityId} and id = any(${shown.map(([, id]) => id)}::uuid[]) and uploader_id = me()
          and ticket_id is null and purpose = 'photo' returning id`,
  );
  const left = new Set(taken.map(({ id }) => id));
  const wrong = shown.filter(([, id]) => !left.delete(id)).map(([key]) => [key, 'photoGone'] as const);
  if (wrong.length > 0) throw new Refusal('input', {}, Object.fromEntries(wrong));
}
