import { describe, expect, it, vi } from 'vitest';
import { halfDays } from '@/lib/tickets/half-days';
import { local } from '../support/local';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

const labels = async (at: string) => (await halfDays(local(at))).map(({ label }) => label);

describe('the half days offered for another visit', () => {
  it('Are those of three days, kept with their date so that they can be read later', async () => {
    expect(await labels('2026-11-21 08:00')).toEqual([
      '今天 上午',
      '今天 下午',
      '明天 上午',
      '明天 下午',
      '后天 上午',
      '后天 下午',
    ]);
    expect((await halfDays(local('2026-11-21 08:00')))[2]?.value).toBe('11月22日 周日 上午');
  });

  it('Leave out what is over, or too short for a visit', async () => {
    expect((await labels('2026-11-21 10:00'))[0]).toBe('今天 下午');
    expect((await labels('2026-11-21 16:00'))[0]).toBe('明天 上午');
  });
});
