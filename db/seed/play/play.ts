import { asDetails, asMove } from '@/db/seed/estate/as-moves';
import type { StoryLine, StoryStep } from '@/db/seed/estate/story';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { services } from '@/lib/services';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';
import type { Ids } from './lay';
import type { Camera } from './photos';
import type { Stage } from './stage';

type Scene = { line: StoryLine; step: StoryStep };
type Told = { id: string; step: string; quoteState: string | null; executor: string };
type Play = {
  stage: Stage;
  ids: Ids;
  camera: Camera;
  told: Map<string, Told>;
  incidents: Map<string, string>;
  refused: string[];
};

const channels = { portal: 'portal', hotline: 'hotline', desk: 'desk', wechat: 'group', patrol: 'patrol' } as const;

/** Plays every story in the order of time through the product's own verbs. Returns what the rules refused. */
export async function playHistory(lines: StoryLine[], stage: Stage, ids: Ids, camera: Camera): Promise<string[]> {
  const play: Play = { stage, ids, camera, told: new Map(), incidents: new Map(), refused: [] };
  const scenes = lines.flatMap((line) => line.steps.map((step): Scene => ({ line, step })));
  scenes.sort((a, b) => a.step.at.getTime() - b.step.at.getTime());
  const drawing = camera.prepare(scenes.flatMap(({ step }) => photosOf(step)));
  for (const { line, step } of scenes) {
    const done = step.move === 'file' ? file(play, line, step) : go(play, line, step);
    await done.catch((reason) => {
      if (!(reason instanceof Refusal)) throw reason;
      play.refused.push(`${line.key} ${line.arc} ${step.move}: ${reason.key} ${JSON.stringify(reason.fields)}`);
    });
  }
  await drawing;
  return play.refused;
}

const photosOf = ({ input }: StoryStep) => ('photos' in input ? (input.photos ?? []) : []);

async function file(play: Play, line: StoryLine, step: StoryStep & { move: 'file' }) {
  const { input: filed } = step;
  const viewer = await play.stage.as(step.who, step.at);
  const names = await namesFor(play, line, step);
  const forWhom = filed.for ? await play.stage.as(filed.for, step.at) : null;
  const contact = { filerId: forWhom?.personId ?? null, contactName: (forWhom ?? viewer).name, contactPhone: '' };
  const again = line.again ? play.told.get(line.again)?.id : undefined;
  const { id } = await openTicket(viewer, {
    service: services.repair,
    communityId: play.ids.community.get(line.community) as string,
    key: newId(),
    details: asDetails(filed, line.community, names, undefined),
    ...(filed.channel === 'portal' ? {} : { desk: { channel: channels[filed.channel], ...contact } }),
    ...(line.incident ? { incidentId: remembered(play.incidents, line.incident) } : {}),
    ...(again ? { againOf: again } : {}),
  });
  play.told.set(line.key, { id, step: 'received', quoteState: null, executor: '' });
}

async function go(play: Play, line: StoryLine, step: StoryStep) {
  const told = play.told.get(line.key);
  if (!told) return;
  const names = await namesFor(play, line, step);
  const real = asMove(step, names, told);
  if (!real) return;
  if (step.move === 'assign' && step.input.executor) told.executor = step.input.executor;
  if (step.move === 'accept') told.executor = step.who;
  const viewer = await play.stage.as(actingFor(step, told), step.at);
  const { step: now } = await advance(viewer, { ticketId: told.id, move: real.move, as: real.door, input: real.input });
  told.step = now;
  if (step.move === 'quote') told.quoteState = 'offered';
  if (step.move === 'agree_quote') told.quoteState = 'agreed';
  if (step.move === 'not_fixed') told.quoteState = null;
}

/** A signed paper slip is handed in by who did the work. */
const actingFor = (step: StoryStep, told: Told) =>
  step.move === 'close' && step.input.outcome === 'done' && told.executor ? told.executor : step.who;

/** Slugs as the ids that stand in the database; this step's photos are taken by whoever acts. */
async function namesFor(play: Play, line: StoryLine, step: StoryStep) {
  const names = photosOf(step);
  const told = play.told.get(line.key);
  const viewer = await play.stage.as(told ? actingFor(step, told) : step.who, step.at);
  const photos = await play.camera.take(viewer, play.ids.community.get(line.community) as string, names);
  const found = (book: Map<string, string>) => (slug: string) => book.get(slug) ?? '';
  return {
    person: found(play.ids.person),
    unit: found(play.ids.unit),
    photo: found(photos),
    building: (community: string, name: string) => play.ids.building.get(`${community}/${name}`) ?? '',
  };
}

function remembered(book: Map<string, string>, name: string): string {
  const id = book.get(name) ?? newId();
  book.set(name, id);
  return id;
}
