import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { env } from '@/lib/env';
import { cookieName, secretIn } from '@/lib/session-cookie';

const secret = 'Zk3vJm9cQx0b_7aPq2LwTn8sRy-5uHdEfGi1oK4jXeA';

test('The cookie holds the secret of a session as it is', async () => {
  expect(await secretIn(secret)).toBe(secret);
});

test('A cookie of before, which was sealed, still opens', async () => {
  const sealed = await encode({ token: { secret }, secret: env().AUTH_SECRET, salt: cookieName() });
  expect(await secretIn(sealed)).toBe(secret);
});

test('One that somebody else sealed, or made up, opens nothing', async () => {
  const foreign = await encode({ token: { secret }, secret: 'x'.repeat(40), salt: cookieName() });
  for (const value of [foreign, 'a.b.c.d.e', '', 'short', `${secret}${secret}`])
    expect(await secretIn(value)).toBeNull();
});
