import { type Draw, type Random, seeded } from './random';
import { openTimeline } from './timeline';

/** On its way a request takes places, spends time while it holds them, and gives them back. */
export type Step = { take: string } | { give: string } | { spend: Draw };
/** Requests of one kind: how many come in a second, and their way. */
export type Flow = { rate: number; steps: Step[] };
export type Network = { places: Record<string, number>; flows: Flow[]; arrivals: number; seed: number };

export type Flowing = {
  overload: false;
  arrived: number;
  served: number;
  /** Waiting or in hand when the last request came. */
  inside: number;
  /** Seconds in queues, of a request as a whole. */
  wait: { mean: number; p50: number; p99: number };
  /** Of each sort of place: the share of time that one is taken, and how many are at once, 99 % of the time. */
  use: Record<string, { busy: number; p99: number }>;
};
export type Outcome = { overload: true; at: string } | Flowing;

const WARM_UP = 0.1;

/**
 * Plays a network of queues, first come first served, request by request. More work than there are places for has no waits to
 * report: it is an overload. The same network comes out the same.
 */
export function play(network: Network): Outcome {
  const full = Object.entries(offered(network)).find(([, share]) => share >= 1);
  return full ? { overload: true, at: full[0] } : run(network);
}

/** Work that comes in a second, as a share of the places for it. */
export function offered({ places, flows }: Pick<Network, 'places' | 'flows'>): Record<string, number> {
  const work = new Map<string, number>(Object.keys(places).map((place) => [place, 0]));
  for (const { rate, steps } of flows) {
    const held = new Set<string>();
    for (const step of steps) {
      if ('take' in step) held.add(step.take);
      else if ('give' in step) held.delete(step.give);
      else for (const place of held) work.set(place, (work.get(place) ?? 0) + rate * step.spend.mean);
    }
  }
  return Object.fromEntries([...work].map(([place, busy]) => [place, busy / (places[place] ?? 0)]));
}

type Request = { steps: Step[]; at: number; waited: number; since: number; isCounted: boolean };
type Place = { free: number; queue: Request[]; first: number; times: number[]; since: number };

function run(network: Network): Outcome {
  const random = seeded(network.seed);
  const total = network.flows.reduce((sum, { rate }) => sum + rate, 0);
  const stage = openStage(network.places);
  const arrivals = total > 0 ? network.arrivals : 0;
  let now = 0;
  for (let n = 0; n < arrivals; n += 1) {
    now += -Math.log(1 - random()) / total;
    stage.until(now, random);
    stage.enter(chosen(network.flows, random() * total), now, n >= WARM_UP * arrivals, random);
  }
  const { served, waits } = stage.told();
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, waits.length);
  const sorted = Float64Array.from(waits).sort();
  const wait = { mean, p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
  return { overload: false, arrived: arrivals, served, inside: arrivals - served, wait, use: stage.use(now) };
}

function openStage(sizes: Network['places']) {
  const places = new Map<string, Place>(
    Object.entries(sizes).map(([name, free]) => [name, { free, queue: [], first: 0, times: [], since: 0 }]),
  );
  const coming = openTimeline<Request>();
  const waits: number[] = [];
  let served = 0;
  const goOn = (request: Request, now: number, random: Random) => {
    for (let step = request.steps[request.at]; step; step = request.steps[request.at]) {
      request.at += 1;
      if ('spend' in step) return coming.put(now + step.spend.next(random), request);
      if ('take' in step && !take(placeOf(places, step.take, sizes), request, now)) return;
      if ('give' in step) giveBack(placeOf(places, step.give, sizes), now, (next) => goOn(next, now, random));
    }
    served += 1;
    if (request.isCounted) waits.push(request.waited);
  };
  return {
    enter: ({ steps }: Flow, now: number, isCounted: boolean, random: Random) =>
      goOn({ steps, at: 0, waited: 0, since: 0, isCounted }, now, random),
    until: (end: number, random: Random) => {
      for (let now = coming.next(); now <= end; now = coming.next()) goOn(coming.take(), now, random);
    },
    told: () => ({ served, waits }),
    use: (end: number) =>
      Object.fromEntries([...places].map(([name, place]) => [name, useOf(place, sizes[name] ?? 0, end)])),
  };
}

function placeOf(places: Map<string, Place>, name: string, sizes: Network['places']): Place {
  const place = places.get(name);
  if (!place) throw new Error(`no such place: ${name}, only ${Object.keys(sizes).join(', ')}`);
  return place;
}

function take(place: Place, request: Request, now: number): boolean {
  note(place, now);
  if (place.free > 0) {
    place.free -= 1;
    return true;
  }
  request.since = now;
  place.queue.push(request);
  return false;
}

/** Whoever waits longest has the place at once. */
function giveBack(place: Place, now: number, goOn: (next: Request) => void) {
  note(place, now);
  const next = place.queue[place.first];
  if (!next) {
    place.free += 1;
    return;
  }
  place.first += 1;
  if (place.first === place.queue.length) [place.queue, place.first] = [[], 0];
  next.waited += now - next.since;
  goOn(next);
}

/** How long so many places were free. */
function note(place: Place, now: number) {
  place.times[place.free] = (place.times[place.free] ?? 0) + now - place.since;
  place.since = now;
}

function useOf(place: Place, size: number, end: number): { busy: number; p99: number } {
  note(place, end);
  const taken = Array.from({ length: size + 1 }, (_, n) => place.times[size - n] ?? 0);
  const all = taken.reduce((sum, time) => sum + time, 0);
  if (all === 0 || size === 0) return { busy: 0, p99: 0 };
  const busy = taken.reduce((sum, time, n) => sum + n * time, 0) / (all * size);
  return { busy, p99: reaching(taken, 0.99 * all) };
}

function chosen(flows: Flow[], mark: number): Flow {
  const found =
    flows[
      reaching(
        flows.map(({ rate }) => rate),
        mark,
      )
    ];
  if (!found) throw new Error('nothing comes');
  return found;
}

/** The first place at which the sum so far reaches the mark; the last one for want of any. */
function reaching(parts: number[], mark: number): number {
  let sum = 0;
  for (const [at, part] of parts.entries()) {
    sum += part;
    if (part > 0 && sum >= mark) return at;
  }
  return parts.length - 1;
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
