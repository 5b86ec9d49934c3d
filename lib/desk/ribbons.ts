import 'server-only';
import { getTranslations } from 'next-intl/server';
import { localDay } from '@/lib/clock/day';
import { missingYears } from '@/lib/clock/missing';
import { findHolidays } from '@/lib/clock-table';
import { demoState } from '@/lib/demo';
import { leadsSomewhere } from '@/lib/people/leads';
import type { Viewer } from '@/lib/viewer';

export type RibbonSaid = { text: string; href?: string; action?: string; tone?: 'amber' | 'red' };

/** What stands across every page of the desk: that this is a demo, and that a year of holidays is missing (GEN-11). */
export async function deskRibbons(viewer: Viewer): Promise<RibbonSaid[]> {
  const [t, clock, enter, demo, holidays] = await Promise.all([
    getTranslations('home'),
    getTranslations('clock'),
    getTranslations('settings'),
    demoState(viewer),
    findHolidays(),
  ]);
  const always = { text: t('demo'), href: '/sign-in', action: t('demoSwitch') };
  const shown = demo === 'off' ? [] : demo === 'stale' ? [{ text: t('demoStale') }, always] : [always];
  const missing = missingYears(holidays, localDay(viewer.now)).map(({ year, level }) => ({
    text: clock(`missing.${level}`, { year: String(year) }),
    tone: level === 'alarm' ? ('red' as const) : ('amber' as const),
    ...(leadsSomewhere(viewer) ? { href: `/admin/settings/holidays?y=${year}`, action: enter('holidays.send') } : {}),
  }));
  return [...missing, ...shown];
}
