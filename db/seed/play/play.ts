import type { PhotoName } from '@/db/seed/estate/photos/scenes';
import type { StoryLine, StoryStep } from '@/db/seed/estate/story';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { services } from '@/lib/services';
import type { MoveName } from '@/lib/services/moves';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import type { Ids } from './lay';
import type { Camera } from './photos';
import type { Stage } from './stage';
import { formOf, moveOfStory } from './translate';

type Scene = { line: StoryLine; step: StoryStep };
type Told = { id: string; step: string; executor: string };
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
  for (const scene of scenes) await perform(play, scene);
  return play.refused;
}

async function perform(play: Play, { line, step }: Scene) {
  const photos = 'photos' in step.input ? (step.input.photos ?? []) : [];
  if (step.move === 'file') return file(play, line, step, photos);
  const told = play.told.get(line.key);
  if (!told) return void play.refused.push(`${line.key} ${step.move}: nothing was filed`);
  const resident = [
    'message',
    'follow',
    'nudge',
    'withdraw',
    'confirm',
    'not_fixed',
    'agree_quote',
    'refuse_quote',
  ].includes(step.move);
  const slug = step.move === 'close' && step.input.outcome === 'done' ? told.executor || step.who : step.who;
  const viewer = await play.stage.as(slug, step.at);
  const { move, input } = moveOfStory(
    step,
    play.ids,
    await play.camera.take(viewer, line.community, photos),
    told.step,
  );
  if (step.move === 'assign' && step.input.executor) told.executor = step.input.executor;
  if (step.move === 'accept') told.executor = step.who;
  await tryMove(play, told, viewer, move, input, resident ? 'resident' : 'staff', `${line.key} ${line.arc}`);
}

async function tryMove(
  play: Play,
  told: Told,
  viewer: Viewer,
  move: MoveName,
  input: unknown,
  as: 'resident' | 'staff',
  where: string,
) {
  const attempt = advance(viewer, { ticketId: told.id, move, as, input });
  const outcome = await attempt.catch((reason) => {
    if (!(reason instanceof Refusal)) throw reason;
    play.refused.push(`${where} ${move} at ${told.step}: ${reason.key} ${JSON.stringify(reason.fields)}`);
  });
  if (outcome) told.step = outcome.step;
}

async function file(play: Play, line: StoryLine, step: StoryStep & { move: 'file' }, names: PhotoName[]) {
  const { input: filed } = step;
  const viewer = await play.stage.as(step.who, step.at);
  const photos = await play.camera.take(viewer, line.community, names);
  const forWhom = filed.for ? await play.stage.as(filed.for, step.at) : null;
  const contact = forWhom
    ? { filerId: forWhom.personId, contactName: forWhom.name }
    : { filerId: null, contactName: viewer.name };
  const desk =
    filed.channel === 'portal' ? {} : { desk: { channel: channels[filed.channel], contactPhone: '', ...contact } };
  const incident = line.incident ? { incidentId: remembered(play.incidents, line.incident) } : {};
  const again = line.again ? play.told.get(line.again)?.id : undefined;
  const opened = await openTicket(viewer, {
    service: services.repair,
    communityId: play.ids.community.get(line.community) as string,
    key: newId(),
    details: formOf(line, filed, play.ids, photos),
    ...desk,
    ...incident,
    ...(again ? { againOf: again } : {}),
  }).catch((reason) => {
    if (!(reason instanceof Refusal)) throw reason;
    play.refused.push(`${line.key} file by ${step.who}: ${reason.key} ${JSON.stringify(reason.fields)}`);
  });
  if (opened) play.told.set(line.key, { id: opened.id, step: 'received', executor: '' });
}

function remembered(book: Map<string, string>, name: string): string {
  const id = book.get(name) ?? newId();
  book.set(name, id);
  return id;
}
