import { Refusal } from '@/lib/refusal';
import { ask, type Decoder, isAlive, type Reencoded, startDecoder, stopDecoder } from './decoder';

const DECODERS = 2;
const QUEUE = 60;
const PHOTOS_PER_DECODER = 100;
const IDLE_MS = 20_000;

let running = 0;
const waiting: (() => void)[] = [];
const idle: Decoder[] = [];

/**
 * Makes our own JPEG (≤ 2000 px) and thumbnail (≤ 320 px) beside `path`, upright and without any metadata, in
 * another process: two at a time, the rest wait. Refuses over 50 megapixels and whatever cannot be read whole
 * within `limitMs`; a decoder that crashes or hangs costs this photo only.
 */
export async function reencode(path: string, limitMs = 10_000): Promise<Reencoded> {
  await takeTurn();
  try {
    const decoder = idle.pop() ?? (await startDecoder());
    const answer = await ask(decoder, path, limitMs);
    keepWarm(decoder);
    if (!('refused' in answer)) return answer;
    throw new Refusal(answer.refused === 'pixels' ? 'files.tooManyPixels' : 'files.unreadable');
  } finally {
    endTurn();
  }
}

async function takeTurn(): Promise<void> {
  if (waiting.length >= QUEUE) throw new Refusal('files.busy');
  if (running < DECODERS) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

function keepWarm(decoder: Decoder): void {
  const { served } = decoder;
  if (!isAlive(decoder)) return;
  if (served >= PHOTOS_PER_DECODER) stopDecoder(decoder);
  else {
    idle.push(decoder);
    setTimeout(() => retire(decoder, served), IDLE_MS).unref();
  }
}

/** Stops a decoder that nobody asked anything since; one in use or asked again meanwhile has its own later turn. */
function retire(decoder: Decoder, served: number): void {
  if (decoder.served !== served) return;
  const place = idle.indexOf(decoder);
  if (place >= 0) idle.splice(place, 1);
  stopDecoder(decoder);
}
