import { describe, expect, it, vi } from 'vitest';
import { phrasesFor } from '@/lib/desk/phrases';
import { services } from '@/lib/services';
import { moods, settingsShape } from '@/lib/settings';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

const usual = settingsShape.parse({});

describe('phrases beside the reply box (CMP-11)', () => {
  it.each(Object.keys(services))('Whoever asks for a %s is met in each mood with a hint and phrases', async (kind) => {
    const groups = await phrasesFor(kind, usual);
    expect(groups.map(({ mood }) => mood)).toEqual([...moods]);
    for (const { name, hint, phrases } of groups) {
      expect([name, hint].every(Boolean)).toBe(true);
      expect(phrases.length).toBeGreaterThan(1);
      expect(new Set(phrases).size).toBe(phrases.length);
    }
  });

  it('A community says them in its own words for one kind and mood, and leaves the others as they are', async () => {
    const settings = settingsShape.parse({ phrases: { complaint: { angry: ['您先坐，喝口水。'] } } });
    const [before, after] = await Promise.all([phrasesFor('complaint', usual), phrasesFor('complaint', settings)]);
    expect(after[2]?.phrases).toEqual(['您先坐，喝口水。']);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(await phrasesFor('repair', settings)).toEqual(await phrasesFor('repair', usual));
  });
});
