import { z } from 'zod';
import { idInput } from '@/lib/id';
import { tendSurvey } from '@/lib/surveys/tend';
import { jobTime } from './clock';
import { settingFor } from './setting';
import { asCommunity } from './worker-database';

const payload = z.object({ community: idInput, survey: idInput });

/** What is due of one survey: invitations that an event brings, and the count in the end. */
export async function survey(input: unknown): Promise<void> {
  const { community, survey: id } = payload.parse(input);
  const now = jobTime();
  await asCommunity(community, now, async (tx) => tendSurvey(tx, community, id, await settingFor(tx, community, now)));
}
