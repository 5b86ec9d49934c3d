import type { Estate } from '@/db/seed/estate/estate';
import { dayOf } from '@/db/seed/estate/time';
import {
  type Stage as Reached,
  type Renovation,
  renovations,
  type SmallWorks,
  smallWorks,
  stages,
} from '@/db/seed/estate/works';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { services } from '@/lib/services';
import { itemsOf, notice, shortNotice } from '@/lib/services/works/notice';
import { paperField, papersFor } from '@/lib/services/works/papers';
import { openTicket } from '@/lib/tickets/open';
import type { Ids } from './lay';
import type { Camera } from './photos';
import type { Stage } from './stage';
import * as on from './works-site';

type Play = { estate: Estate; stage: Stage; ids: Ids; camera: Camera; now: Date };
type Home = { person: string; unit: string };
type Lot = Play & { home: Home; nextWorker: () => number };
type Plot = [name: string, run: (lot: Lot) => Promise<unknown>];

const HOUR = 3_600_000;
const COMMUNITY = 'cuihu';

/** Renovations and small works at every stage, by the office's own verbs. Returns what the rules refused. */
export async function playWorks(play: Play): Promise<string[]> {
  const refused: string[] = [];
  const today = dayOf(play.now);
  const homes = ownHomes(play.estate);
  let workers = 0;
  const nextWorker = () => ++workers;
  const plots: Plot[] = [
    ...renovations(today).map((one): Plot => [one.stage, (lot) => renovate(lot, one)]),
    ...smallWorks(today).map((one): Plot => [one.end, (lot) => doSmall(lot, one)]),
  ];
  for (const [i, [name, run]] of plots.entries()) {
    const home = homes[i * 2];
    if (!home) return [...refused, `works ${name}: no home`];
    await run({ ...play, home, nextWorker }).catch((reason) => {
      if (!(reason instanceof Refusal)) throw reason;
      refused.push(`works ${name}: ${reason.key} ${JSON.stringify(reason.fields)}`);
    });
  }
  return refused;
}

/** Owners who live in their home, none of them a persona, whose page is told elsewhere. */
const ownHomes = ({ people }: Estate): Home[] =>
  people.residencies.filter(
    ({ person, unit, livesIn, until, relation }) =>
      /^cuihu\/[13]-/.test(unit) && person.startsWith(`${COMMUNITY}/`) && livesIn && !until && relation === 'owner',
  );

type Asked = Pick<Renovation, 'daysAgo' | 'details'>;

/** Files it half an hour and so many days ago, with a signature and every paper that it asks for. */
async function file(lot: Lot, kind: 'renovation' | 'smallWorks', { daysAgo, details }: Asked): Promise<on.Site> {
  const { stage, camera, ids, home, nextWorker, now } = lot;
  const communityId = ids.community.get(COMMUNITY) as string;
  const filedAt = new Date(now.getTime() - (daysAgo * on.DAY + 0.5) * HOUR);
  const ground = { stage, camera, communityId, owner: home.person, filedAt, nextWorker };
  const { as, shown } = on.openGround(ground);
  const needed = kind === 'renovation' ? papersFor(details as Parameters<typeof papersFor>[0]) : [];
  const papers = needed.map(async (one) => [paperField(one), [await shown(home.person, 0, 'paper')]] as const);
  const { id } = await openTicket(await as(home.person, 0), {
    service: services[kind],
    communityId,
    key: newId(),
    details: {
      unit: ids.unit.get(home.unit),
      notice: itemsOf(kind === 'smallWorks' ? shortNotice : notice),
      signature: await shown(home.person, 0),
      ...details,
      ...Object.fromEntries(await Promise.all(papers)),
    },
  });
  return on.openSite(ground, id);
}

async function renovate(lot: Lot, one: Renovation): Promise<unknown> {
  const { stage, daysAgo, days } = one;
  const site = await file(lot, 'renovation', one);
  const reached = (at: Reached) => stages.indexOf(stage) >= stages.indexOf(at);
  const now = daysAgo * on.DAY;
  if (stage === 'returned') return on.giveBack(site);
  if (reached('settling')) await on.passReview(site);
  if (reached('agreed')) await on.agree(site);
  if (reached('working')) await on.begin(site);
  if (reached('working')) await on.lookAround(site, 7 * on.DAY);
  if (stage === 'working' && daysAgo < 40) await on.findFault(site, now - on.DAY);
  if (stage === 'finishing') await on.askAcceptance(site, now);
  if (stage !== 'passed') return;
  await on.askAcceptance(site, (days + 6) * on.DAY);
  await on.signAll(site, (days + 8) * on.DAY);
}

async function doSmall(lot: Lot, one: SmallWorks): Promise<unknown> {
  const { end } = one;
  const site = await file(lot, 'smallWorks', one);
  if (end === 'refused') return site.desk('xu-ting', 5, 'refuseSmall', { words: '外墙不能打孔，晾衣架请装在阳台内侧' });
  if (end === 'filed') return;
  await site.desk('liu-fang', 3, 'allowSmall', { words: '材料走货梯，垃圾当天带走' });
  await on.addWorker(site, 5);
  if (end === 'closed') await site.desk('liu-fang', 4 * on.DAY + 3, 'closeSmall');
}
