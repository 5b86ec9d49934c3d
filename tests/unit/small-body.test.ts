import { expect, it } from 'vitest';
import { jsonOf } from '@/lib/files/small-body';

const bodyOf = (text: string) => new Response(text).body;

/** A body that says nothing of its length and never ends. */
function endless() {
  const sent = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent.bytes += 1024;
      controller.enqueue(new Uint8Array(1024).fill(32));
    },
  });
  return { body, sent };
}

it('A small body is read as JSON; what is none, or is not there, says nothing', async () => {
  expect(await jsonOf(bodyOf('{"q": "王"}'), 100)).toEqual({ q: '王' });
  expect(await jsonOf(bodyOf('{"q"'), 100)).toBeNull();
  expect(await jsonOf(null, 100)).toBeNull();
});

it('Of a body that never ends no more is read than is allowed', async () => {
  const { body, sent } = endless();
  expect(await jsonOf(body, 4096)).toBeNull();
  expect(sent.bytes).toBeLessThan(4096 * 3);
});
