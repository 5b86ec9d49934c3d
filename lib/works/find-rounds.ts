import { sql } from '@/db/sql';
import type { Marks, Phase } from '@/lib/services/works/checklist';
import { readAs, type Viewer } from '@/lib/viewer';

export type Round = {
  no: number;
  phase: Phase;
  checklist: Marks;
  words: string;
  photos: string[];
  serious: boolean;
  rectifyDue: Date | null;
  state: 'clean' | 'open' | 'answered' | 'passed' | 'failed';
  answer: string | null;
  answerPhotos: string[];
  at: Date;
  answeredAt: Date | null;
  closedAt: Date | null;
  who: string | null;
};

const MOST = 60;

/** The rounds of works, newest first. Whose page it is was asked before. */
export async function findRounds(
  viewer: Viewer,
  { id, communityId }: { id: string; communityId: string },
): Promise<Round[]> {
  const [rounds] = await readAs<[Round[]]>(
    viewer,
    sql`select no, phase, checklist, words, photos, serious, rectify_due as "rectifyDue", state, answer,
          answer_photos as "answerPhotos", at, answered_at as "answeredAt", closed_at as "closedAt", name_of(by_id) as who
        from inspections where community_id = ${communityId} and ticket_id = ${id} order by no desc limit ${MOST}`,
  );
  return rounds;
}
