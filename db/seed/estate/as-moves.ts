import type { Community } from '@/db/seed/estate/places';
import { publicPlaces } from '@/db/seed/estate/places';
import type { Filing, Moves, StoryStep } from '@/db/seed/estate/story';
import type { MoveName } from '@/lib/services/moves';

/** How the real estate calls what the story names by slug. */
export type Ids = {
  person: (slug: string) => string;
  unit: (id: string) => string;
  building: (community: Community['id'], name: string) => string;
  photo: (name: string) => string;
};
/** Where the real ticket stands, as far as the wording of a move depends on it. */
export type Standing = { step: string; quoteState: string | null };
type RealMove = { move: MoveName; door: 'resident' | 'staff'; input: Record<string, unknown> };

const happening = {
  leaking: 'leaking',
  no_water: 'noWater',
  no_power: 'noPower',
  door_stuck: 'doorStuck',
  none: 'none',
} as const;
const residents = ['agree_quote', 'refuse_quote', 'confirm', 'not_fixed', 'message', 'follow', 'nudge', 'withdraw'];

/** The form that opens the real ticket. */
export function asDetails(
  filing: Filing,
  community: Community['id'],
  ids: Ids,
  contact: { name: string; phone: string } | undefined,
) {
  const spot = publicPlaces(community).find((one) => one.id === filing.spot);
  return {
    place: filing.place,
    unit: filing.place === 'home' && filing.unit ? ids.unit(filing.unit) : '',
    building: spot?.building ? ids.building(community, spot.building) : '',
    spot: spot?.label ?? '',
    category: filing.category,
    happening: happening[filing.now],
    description: filing.words,
    photos: filing.photos.map(ids.photo),
    windows: filing.windows,
    ifAbsent: filing.ifAbsent === 'key' ? 'key' : 'reschedule',
    contactName: contact?.name ?? '',
    contactPhone: contact?.phone ?? '',
  };
}

/** The real move that a step of a story is; undefined when the real ticket needs none (a payer agreed by quote). */
export function asMove(step: StoryStep, ids: Ids, standing: Standing): RealMove | undefined {
  if (step.move === 'file') throw new Error('a filing opens the ticket');
  if (step.move === 'state_payer' && standing.quoteState === 'agreed') return undefined;
  const [move, input] = translated(step, ids, standing);
  return { move, door: residents.includes(step.move) ? 'resident' : 'staff', input };
}

type Real = [MoveName, Record<string, unknown>];

function translated(step: Exclude<StoryStep, { move: 'file' }>, ids: Ids, standing: Standing): Real {
  switch (step.move) {
    case 'assign': {
      const { department, executor } = step.input;
      return ['assign', { department, ...(executor && { executor: ids.person(executor) }) }];
    }
    case 'order_add': {
      const { department, executor, words, until } = step.input;
      return ['orderAdd', { department, words, at: until, ...(executor && { executor: ids.person(executor) }) }];
    }
    case 'agree_visit':
      return ['agreeVisit', step.input];
    case 'state_payer':
      return ['setPayer', step.input];
    case 'quote':
      return ['offerQuote', { lines: step.input.lines.map(priced).join('\n') }];
    case 'pause':
      return pause(step.input, ids, standing);
    case 'finish':
      return ['finish', finished(step.input, ids)];
    case 'unfinished':
      return ['unfinished', { words: step.input.why, ...step.input.next }];
    case 'close':
      return close(step.input, ids);
    case 'promise':
      return ['newPromise', { at: step.input.until, words: step.input.words }];
    case 'message':
      return ['message', { words: step.input.words, photos: (step.input.photos ?? []).map(ids.photo) }];
    case 'withdraw':
      return ['withdraw', { words: step.input.reason }];
    case 'arrive':
      return ['arrive', { photos: step.input.photos.map(ids.photo) }];
    default:
      return [same[step.move], step.input];
  }
}

const same = {
  accept: 'accept',
  order_accept: 'orderAccept',
  order_press: 'orderPress',
  agree_quote: 'agreeQuote',
  refuse_quote: 'refuseQuote',
  resume: 'resume',
  confirm: 'confirm',
  ask_again: 'askAgain',
  not_fixed: 'notFixed',
  reply: 'reply',
  note: 'note',
  follow: 'follow',
  nudge: 'nudge',
} as const satisfies Partial<Record<StoryStep['move'], MoveName>>;

/** 「包塑钢丝绳×8 24.00」 */
const priced = ({ item, amount, fen }: Moves['quote']['lines'][number]) =>
  `${item}${amount === 1 ? '' : `×${amount}`} ${((fen * amount) / 100).toFixed(2)}`;

function pause(
  { reason, nextDate: next, words, part, buyer, photos = [] }: Moves['pause'],
  ids: Ids,
  { step }: Standing,
): Real {
  if (step === 'paused') return ['renewPause', { words, next }];
  if (reason === 'resident') return ['nobodyHome', { photos: photos.map(ids.photo), calls: 2, words, next }];
  const buys = { office: '物业', household: '业主', developer: '开发商' };
  return ['pause', { reason, words: part ? `${part}：${words}` : words, next, ...(buyer && { buyer: buys[buyer] }) }];
}

function finished({ work, materials, hours, photos }: Moves['finish'], ids: Ids) {
  const used = materials.map(({ name, amount, unit }) => `${name} ${amount}${unit}`).join('，');
  return { work, materials: used, minutes: Math.round(hours * 60), photos: photos.map(ids.photo) };
}

function close({ outcome, words, photos = [] }: Moves['close'], ids: Ids): Real {
  if (outcome === 'done') return ['signOff', { signature: ids.photo(photos[0] ?? ''), words }];
  return outcome === 'unconfirmed' ? ['closeSilent', {}] : ['close', { outcome: 'cannot', words }];
}
