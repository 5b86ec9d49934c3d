import { expect, test } from 'vitest';
import { idOfCode, signedCode } from '@/lib/signed-code';

const id = '01994a2f-0000-7000-8000-000000000001';

test('A code opens what it was made for and nothing else', () => {
  const uses = ['verify', 'letter', 'place'] as const;
  for (const made of uses) {
    const opened = uses.filter((use) => idOfCode(use, signedCode(made, id)) === id);
    expect(opened).toEqual([made]);
  }
});
