import { heartbeats } from '@/db/schema';
import { makeHistory } from '@/db/seed/estate/history';
import { dayOf } from '@/db/seed/estate/time';
import { insert, sql } from '@/db/sql';
import { env } from '@/lib/env';
import { layEstate } from './play/lay';
import { layCalls } from './play/lay-calls';
import { layHomes } from './play/lay-homes';
import { layKnowledge } from './play/lay-knowledge';
import { layNotices } from './play/lay-notices';
import { layTelling } from './play/lay-telling';
import { type Owner, openOwner } from './play/owner';
import { openCamera } from './play/photos';
import { playHistory } from './play/play';
import { playFollowUps } from './play/play-follow-ups';
import { playSurveys } from './play/play-surveys';
import { playVoices } from './play/play-voices';
import { playWorks } from './play/play-works';
import { settleJobs } from './play/settle';
import { openStage } from './play/stage';

const SEED = 20_261;
const DAY = 86_400_000;

/** Builds the demo estate up to now: places and people laid, three months of tickets played by the product's own verbs. */
export async function seedDemo(): Promise<void> {
  const now = env().LINLI_NOW ?? new Date();
  const owner = await openOwner();
  await owner.text('set role linli_gate');
  const laid = await layEstate(owner, SEED, dayOf(now));
  const { ids } = laid;
  await layHomes(owner, laid, now);
  const stage = openStage(ids, new Date(now.getTime() - 130 * DAY));
  await layNotices({ stage, owner, ids, now });
  await layKnowledge({ stage, ids, now });
  const camera = openCamera();
  const told = await playHistory(makeHistory(SEED, dayOf(now), now), stage, ids, camera);
  const voices = await playVoices(laid.estate, stage, ids, now);
  const works = await playWorks({ estate: laid.estate, stage, ids, camera, now });
  const refused = [...told, ...voices, ...works];
  if (refused.length > 0)
    process.stderr.write(`demo: ${refused.length} steps refused\n${refused.slice(0, 40).join('\n')}\n`);
  await layCalls({ stage, owner, ids, now });
  await playFollowUps({ stage, owner, ids, now });
  await playSurveys({ stage, owner, ids, now });
  await owner.run(sql`delete from sessions where device = 'demo'`);
  await owner.text('reset role');
  await settleJobs(owner, now);
  await layTelling(owner);
  await owner.run(
    sql`${insert(heartbeats, { name: 'demo', at: now })} on conflict (name) do update set at = excluded.at`,
  );
  await owner.close();
}

/** Throws the estate away and builds it anew, as seen from today. */
export async function resetDemo(): Promise<void> {
  const owner = await openOwner();
  await empty(owner);
  await owner.close();
  await seedDemo();
}

async function empty(owner: Owner) {
  await owner.text('set role linli_owner');
  await owner.text('truncate companies, people, holidays, rate_limits, sign_in_codes, heartbeats cascade');
  await owner.text(
    'truncate communities, caller_keys, tickets, events, ticket_numbers, saved_views, acts, inbox, deliveries, robots cascade',
  );
  await owner.text('reset role');
  await owner.text('set role linli_worker');
  await owner.text('delete from graphile_worker._private_jobs');
  await owner.text('reset role');
}
