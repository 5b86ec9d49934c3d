import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multipart, type Part, text } from '@/lib/files/multipart';

type Read = { name: string; isFile: boolean; body: string };

/** Cuts bytes into pieces of the given sizes, over and over. */
async function* cut(bytes: Buffer, sizes: number[]) {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function readAll(parts: AsyncIterable<Part>, read = (_: number) => true): Promise<Read[]> {
  const found: Read[] = [];
  for await (const { name, isFile, body } of parts) {
    const chunks: Uint8Array[] = [];
    const wanted = read(found.length);
    if (wanted) for await (const chunk of body) chunks.push(chunk);
    found.push({ name, isFile, body: wanted ? Buffer.concat(chunks).toString('base64') : 'skipped' });
  }
  return found;
}

// Pieces of the delimiter itself are what a parser trips over.
const tricky = fc
  .uint8Array({ maxLength: 3000 })
  .chain((bytes) =>
    fc
      .constantFrom('', '\r\n', '\r\n--', '--', '\r', '------formdata-')
      .map((tail) => Buffer.concat([bytes, Buffer.from(tail)])),
  );
const field = fc.record({ name: fc.stringMatching(/^[a-z$]{1,12}$/), body: tricky, isFile: fc.boolean() });

test('Any form a platform can post is read as it was, however the network cuts it', async () => {
  const forms = fc.array(field, { minLength: 1, maxLength: 8 });
  const sizes = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(forms, sizes, async (fields, cuts) => {
      const form = new FormData();
      for (const { name, body, isFile } of fields) {
        if (isFile) form.append(name, new Blob([new Uint8Array(body)]), 'photo "1".jpg');
        else form.append(name, body.toString('base64'));
      }
      const post = new Response(form);
      const type = post.headers.get('content-type')!;
      const bytes = Buffer.from(await post.arrayBuffer());
      const expected = fields.map(({ name, body, isFile }) => ({
        name,
        isFile,
        body: isFile ? body.toString('base64') : Buffer.from(body.toString('base64')).toString('base64'),
      }));
      expect(await readAll(multipart(cut(bytes, cuts), type))).toEqual(expected);
      const skipped = expected.map((part, at) => (at % 2 ? { ...part, body: 'skipped' } : part));
      expect(await readAll(multipart(cut(bytes, cuts), type), (at) => at % 2 === 0)).toEqual(skipped);
    }),
    { numRuns: 300, seed: 20261121 },
  );
});

const post = (body: string, type = 'multipart/form-data; boundary=xx') =>
  readAll(multipart(cut(Buffer.from(body, 'latin1'), [3]), type));
const refused = { key: 'files.malformed' };

test('What no browser sends is refused', async () => {
  const part = '--xx\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';
  await expect(post(`${part}--xx--`)).resolves.toHaveLength(1);
  await expect(post(part)).rejects.toMatchObject(refused);
  await expect(post(`${part}--xx--`, 'multipart/form-data')).rejects.toMatchObject(refused);
  await expect(post('')).rejects.toMatchObject(refused);
  await expect(post('--xxgarbage')).rejects.toMatchObject(refused);
  await expect(post(`--xx\r\nX: ${'y'.repeat(9000)}`)).rejects.toMatchObject(refused);
  await expect(post(`${part.repeat(70)}--xx--`)).rejects.toMatchObject(refused);
  await expect(text(cut(Buffer.alloc(200), [9]), 100)).rejects.toMatchObject(refused);
});

test('A part cut off in the middle is refused, not taken for whole', async () => {
  const whole = '--xx\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n\r\nabcdef\r\n--xx--\r\n';
  for (let end = 0; end < whole.length - 2; end += 1) {
    if (whole.slice(0, end).endsWith('--xx--')) continue;
    await expect(post(whole.slice(0, end))).rejects.toMatchObject(refused);
  }
});
