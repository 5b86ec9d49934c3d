import { join } from 'node:path';
import { claimTarget, needsBase, type Office, putAway, takeBase } from './backup/base';
import { keepState, ownFolder, readLast } from './backup/last';
import { onlyOne } from './backup/only-one';
import { makePhotoShipper } from './backup/photos';
import { type Kept, keptBy, laySpool } from './backup/settings';
import { filesIn, shipSpool, waitingIn } from './backup/spool';
import { layout } from './cluster';
import type { Plan } from './plan';
import { say } from './say';
import type { Stops } from './stops';

const HOUR = 3_600_000;
/** Once a round fails this is how long the next one waits. */
const REST = 30_000;
const LATE = 15 * 60_000;

/** Before the server starts: it is told whether its log is wanted, and what it hands out at its end is put away after it. */
export function prepareShipping(plan: Plan, stops: Stops): void {
  laySpool(plan);
  stops.add(async () => {
    const kept = tried(plan);
    if (kept) await Promise.race([putAway(kept), wait(20_000)]).catch((fault: Error) => say('backup', fault.message));
  });
}

/** While the portal runs: puts away the log and the photos as they come, and takes a base each night and whenever one is missing. */
export function keepShipping(plan: Plan, adminUrl: string, stops: Stops): void {
  let told = '';
  let work: ReturnType<typeof makeRound> | undefined;
  const round = async () => {
    const trouble = await Promise.resolve()
      .then(() => {
        work ??= makeRound(plan, adminUrl);
        return work?.();
      })
      .then(
        () => undefined,
        (fault: Error) => fault.message,
      );
    if (work || trouble) note(plan, trouble, (sentence) => sentence !== told && say('backup', sentence));
    told = trouble ?? '';
    if (!stops.begun) timer = setTimeout(round, trouble ? REST : pauseOf(plan));
  };
  let timer = setTimeout(round, 0);
  stops.add(() => clearTimeout(timer));
}

const pauseOf = ({ env }: Plan) => Math.min(10_000, env.BACKUP_SECONDS * 500);
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms).unref());

function tried(plan: Plan): Kept | undefined {
  try {
    return keptBy(plan);
  } catch (fault) {
    say('backup', (fault as Error).message);
    return undefined;
  }
}

/** One round: what came since the last one, photos before the log that speaks of them; then a base if its time has come. */
function makeRound(plan: Plan, adminUrl: string) {
  const kept = keptBy(plan);
  if (!kept) return undefined;
  const office: Office = { ...kept, adminUrl };
  const { spool } = layout(join(office.dataDir, 'postgres'));
  let shipPhotos = () => Promise.resolve(0);
  let looked = 0;
  return async () => {
    if (looked === 0) await claimTarget(office);
    // What the target holds is asked anew now and then: what was pruned there may come again.
    if (Date.now() - looked > HOUR)
      shipPhotos = makePhotoShipper(join(office.dataDir, 'files'), office.target, office.seal);
    await onlyOne(ownFolder(office.dataDir), 'ship', async () => {
      const names = filesIn(spool);
      if (office.photosHere) await shipPhotos();
      await shipSpool(spool, office.target, office.seal, names);
    });
    if (!isDue(office) && Date.now() - looked < HOUR && !waitingIn(spool).broken) return;
    looked = Date.now();
    if (isDue(office) || (await needsBase(office))) await takeOne(office);
  };
}

async function takeOne(office: Office) {
  const { id, bytes } = await takeBase(office);
  say('backup', `${id}, ${(bytes / 1e6).toFixed(0)} MB → ${office.target.where}`);
}

/** Between three and five at night in China when the last is of yesterday, and at any hour when it is older. */
function isDue({ dataDir }: Office): boolean {
  const last = readLast(dataDir);
  const age = last ? Date.now() - new Date(last.at).getTime() : Number.POSITIVE_INFINITY;
  const hour = (new Date().getUTCHours() + 8) % 24;
  return age > 30 * HOUR || (age > 12 * HOUR && hour >= 3 && hour < 5);
}

/** For health and for who reads the terminal: that the log was let go, or that it waits too long, is said too. */
function note(plan: Plan, fault: string | undefined, tell: (sentence: string) => void) {
  const { count, oldest, broken } = waitingIn(layout(join(plan.env.DATA_DIR, 'postgres')).spool);
  const letGo = broken
    ? `待备份的日志放不下了，从 ${broken.segment} 起已丢，备份的地方可用后会重做一份 · The log that waits was too much and was let go from ${broken.segment} on: a new base is taken when the target is back.`
    : undefined;
  const late =
    oldest && Date.now() - oldest.getTime() > LATE
      ? `日志等了 ${count} 段 · ${count} pieces of the log wait.`
      : undefined;
  const trouble = fault ?? letGo ?? late ?? null;
  keepState(plan.env.DATA_DIR, {
    at: new Date().toISOString(),
    waiting: count,
    oldest: oldest?.toISOString() ?? null,
    trouble,
  });
  if (trouble) tell(trouble);
}
