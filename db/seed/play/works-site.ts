import type { PhotoName } from '@/db/seed/estate/photos/scenes';
import { crew, madeUpIdentity } from '@/db/seed/estate/works';
import { sql } from '@/db/sql';
import { yuanOf } from '@/lib/services/amount';
import type { MoveName } from '@/lib/services/moves';
import { checklist, type Phase } from '@/lib/services/works/checklist';
import { outstandingOf } from '@/lib/services/works/money';
import { itemsOf, NOTICE_VERSION, notice } from '@/lib/services/works/notice';
import { worksOf } from '@/lib/services/works/state';
import { advance } from '@/lib/tickets/advance';
import { readAs, type Viewer } from '@/lib/viewer';
import { findOffered } from '@/lib/works/offer-agreement';
import type { Camera } from './photos';
import type { Stage } from './stage';

/** `nextWorker`: the number of the next person at work in the estate. */
type Ground = {
  stage: Stage;
  camera: Camera;
  communityId: string;
  owner: string;
  filedAt: Date;
  nextWorker: () => number;
};
type Input = Record<string, unknown>;
type Purpose = 'photo' | 'paper';

const HOUR = 3_600_000;
export const DAY = 24;
const slip: PhotoName = 'paper-slip.after.0';

/** A home of which works were asked for: everybody at any hour after that, and the one picture that stands for all papers. */
export function openGround({ stage, camera, communityId, owner, filedAt }: Ground) {
  const as = (who: string, hours: number) => stage.as(who, new Date(filedAt.getTime() + hours * HOUR));
  const shown = async (who: string, hours: number, purpose?: Purpose): Promise<string> =>
    (await camera.take(await as(who, hours), communityId, [slip], purpose)).get(slip) as string;
  return { as, shown, communityId, owner };
}

/** The same once there is a ticket: what staff and the owner do to it. */
export function openSite(ground: Ground, id: string) {
  const opened = openGround(ground);
  const { as } = opened;
  return {
    ...opened,
    ...{ id, nextWorker: ground.nextWorker },
    desk: async (who: string, hours: number, move: MoveName, input: Input = {}) =>
      advance(await as(who, hours), { ticketId: id, move, as: 'staff', input }),
    home: async (hours: number, move: MoveName, input: Input) =>
      advance(await as(ground.owner, hours), { ticketId: id, move, as: 'resident', input }),
  };
}

export type Site = ReturnType<typeof openSite>;

export async function giveBack({ desk }: Site): Promise<void> {
  await desk('liu-fang', 20, 'returnPapers', { say_identity: '身份证反面没有拍到，请补一张' });
  await desk('ma-guodong', 26, 'passDrawings');
}

export async function passReview({ desk }: Site): Promise<void> {
  await desk('liu-fang', 20, 'passPapers');
  await desk('ma-guodong', 28, 'passDrawings', { words: '水电图齐全' });
}

/** The schedule, the agreement in the order in which it is signed, and the foreman. */
export async function agree({ id, communityId, owner, as, shown, desk, home }: Site): Promise<void> {
  await home(40, 'handInSchedule', { schedule: [await shown(owner, 40, 'paper')] });
  const { version } = await findOffered(await as(owner, 44), { id, communityId });
  await home(44, 'signAgreement', { version, signature: await shown(owner, 44) });
  const builder = { party: 'contractor', name: '装修公司经办人', signature: await shown('liu-fang', 50) };
  await desk('liu-fang', 50, 'signForOther', { version, ...builder });
  await desk('zhao-lihua', 52, 'countersign', { version });
  const accepted = { version: NOTICE_VERSION, items: itemsOf(notice), way: 'paper', name: '周大海' };
  await desk('liu-fang', 54, 'foremanSigns', { ...accepted, signature: await shown('liu-fang', 54) });
  await desk('liu-fang', 56, 'reply', { words: '协议签齐了。押金和垃圾清运费缴清后，就给您发施工许可证。' });
}

/** What is asked for is paid and seen, then the permit and the passes are given out. */
export async function begin(site: Site): Promise<void> {
  const { as, desk } = site;
  for (const { account, payer, yuan } of await owed(await as('song-yan', 60), site.id)) {
    const payerName = payer === 'contractor' ? '装修公司' : '业主';
    await desk('liu-fang', 60, 'collect', { account, payer, yuan, payerName, way: 'transfer' });
    await desk('song-yan', 62, 'confirmPaid');
  }
  await desk('liu-fang', 70, 'issuePermit');
  await addWorker(site, 72);
  await addWorker(site, 73);
}

async function owed(cashier: Viewer, id: string) {
  const [rows] = await readAs<[{ own: Input }[]]>(cashier, sql`select own from tickets where id = ${id}`);
  const charges = rows.flatMap((row) => worksOf(row).money.charges);
  return charges.map((one) => ({ ...one, yuan: yuanOf(outstandingOf(one)) }));
}

export async function addWorker({ desk, shown, nextWorker }: Site, hours: number): Promise<void> {
  const nth = nextWorker();
  const person = { name: crew[nth % crew.length], trade: 'general', identity: madeUpIdentity(nth) };
  await desk('liu-fang', hours, 'addWorker', { ...person, photo: [await shown('liu-fang', hours)] });
}

const round = (stage: Phase, bad: readonly string[] = []) => ({
  stage,
  ...Object.fromEntries(checklist[stage].map((item) => [item, bad.includes(item) ? 'bad' : 'ok'])),
});

export const lookAround = ({ desk }: Site, hours: number) =>
  desk('zhou-dajun', hours, 'inspect', { ...round('start'), words: '' });

/** A round that found something, to be put right three days later. */
export async function findFault({ as, desk, shown }: Site, hours: number): Promise<void> {
  const { now } = await as('ma-guodong', hours);
  const due = new Date(now.getTime() + 3 * DAY * HOUR).toISOString();
  const words = '卫生间管根没有做加强层，请重做后拍照回复';
  const photos = [await shown('ma-guodong', hours)];
  await desk('ma-guodong', hours, 'inspect', { ...round('waterproofing', ['pipeSleeves']), words, photos, due });
}

export const askAcceptance = ({ home }: Site, hours: number) =>
  home(hours, 'askAcceptance', { words: '都做完了，垃圾已清运' });

export async function signAll({ desk }: Site, hours: number): Promise<void> {
  await desk('zhou-dajun', hours, 'signWorks', { part: 'security' });
  await desk('ma-guodong', hours, 'signWorks', { part: 'engineering', closedWater: 'true' });
  await desk('zhao-lihua', hours, 'signWorks', { part: 'desk' });
}
