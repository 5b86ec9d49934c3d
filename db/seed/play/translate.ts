import { publicPlaces } from '@/db/seed/estate/places';
import type { Moves, StoryLine, StoryStep } from '@/db/seed/estate/story';
import type { MoveName } from '@/lib/services/moves';
import type { Ids } from './lay';

type Made = { move: MoveName; input: Record<string, unknown> };

const happening = {
  leaking: 'leaking',
  no_water: 'noWater',
  no_power: 'noPower',
  door_stuck: 'doorStuck',
  none: 'none',
};
const buyers = { office: '物业', household: '住户', developer: '开发商' };
const yuan = (fen: number) => (fen / 100).toFixed(2);

/** The form a resident or the desk would have filled in. */
export function formOf(line: StoryLine, filed: Moves['file'], ids: Ids, photos: string[]): Record<string, unknown> {
  const spot = publicPlaces(line.community).find((one) => one.id === filed.spot || one.label === filed.spot);
  const isPublic = filed.place === 'public';
  return {
    place: filed.place,
    unit: isPublic ? '' : (ids.unit.get(filed.unit ?? '') ?? ''),
    building: isPublic && spot?.building ? (ids.building.get(`${line.community}/${spot.building}`) ?? '') : '',
    spot: isPublic ? (spot?.label ?? filed.spot ?? '') : '',
    category: filed.category,
    happening: happening[filed.now],
    description: filed.words,
    photos,
    windows: isPublic ? [] : filed.windows,
    ifAbsent: filed.ifAbsent === 'key' ? 'key' : 'reschedule',
  };
}

/** A step of the story as the product's own move. */
export function moveOfStory(
  step: Exclude<StoryStep, { move: 'file' }>,
  ids: Ids,
  photos: string[],
  state: string,
): Made {
  switch (step.move) {
    case 'assign':
      return {
        move: 'assign',
        input: { department: step.input.department, executor: ids.person.get(step.input.executor ?? '') ?? '' },
      };
    case 'agree_visit':
      return { move: 'agreeVisit', input: span(step.input) };
    case 'arrive':
      return { move: 'arrive', input: { photos } };
    case 'state_payer':
      return { move: 'setPayer', input: step.input };
    case 'quote':
      return { move: 'offerQuote', input: { lines: step.input.lines.map(quoteLine).join('\n') } };
    case 'pause':
      return pause(step.input, photos, state);
    case 'finish':
      return { move: 'finish', input: finished(step.input, photos) };
    case 'unfinished':
      return { move: 'unfinished', input: { words: step.input.why, ...span(step.input.next) } };
    case 'confirm':
      return { move: 'confirm', input: { ...step.input, words: step.input.words ?? '' } };
    case 'not_fixed':
      return { move: 'notFixed', input: step.input };
    case 'ask_again':
      return { move: 'askAgain', input: step.input };
    case 'promise':
      return { move: 'newPromise', input: { at: step.input.until.toISOString(), words: step.input.words } };
    case 'message':
      return { move: 'message', input: { words: step.input.words, photos } };
    case 'withdraw':
      return { move: 'withdraw', input: { words: step.input.reason } };
    case 'close':
      return closing(step.input, photos);
    case 'agree_quote':
      return { move: 'agreeQuote', input: {} };
    case 'refuse_quote':
      return { move: 'refuseQuote', input: step.input };
    default:
      return { move: step.move, input: step.input };
  }
}

const span = ({ from, to }: { from: Date; to: Date }) => ({ from: from.toISOString(), to: to.toISOString() });

function quoteLine({ item, amount, fen }: Moves['quote']['lines'][number]): string {
  return amount === 1 ? `${item} ${yuan(fen)}` : `${item}×${amount} ${yuan(fen * amount)}`;
}

function pause(input: Moves['pause'], photos: string[], state: string): Made {
  const { words, nextDate: next } = input;
  if (state === 'paused') return { move: 'renewPause', input: { words, next } };
  if (photos.length > 0 && input.reason === 'resident')
    return { move: 'nobodyHome', input: { photos, calls: 2, words, next } };
  return { move: 'pause', input: { reason: input.reason, words, buyer: input.buyer ? buyers[input.buyer] : '', next } };
}

function finished({ work, materials, hours }: Moves['finish'], photos: string[]) {
  const used = materials.map(({ name, amount, unit }) => `${name} ${amount}${unit}`).join('、');
  return { work, materials: used, minutes: Math.max(5, Math.round(hours * 60)), photos };
}

function closing({ outcome, words }: Moves['close'], photos: string[]): Made {
  if (outcome === 'unconfirmed') return { move: 'closeSilent', input: {} };
  if (outcome === 'done') return { move: 'signOff', input: { signature: photos[0] ?? '', words } };
  return { move: 'close', input: { outcome: 'cannot', words } };
}
