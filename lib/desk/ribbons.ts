import 'server-only';
import { localDay } from '@/lib/clock/day';
import { missingYears } from '@/lib/clock/missing';
import { findHolidays } from '@/lib/clock-table';
import { demoState } from '@/lib/demo';
import { getTranslations } from '@/lib/i18n/translations';
import { leadsSomewhere } from '@/lib/people/leads';
import { seesAll } from '@/lib/people/roles';
import { findFirstSteps } from '@/lib/setup/first-steps';
import { communityOf, type Viewer } from '@/lib/viewer';
import { workplaces } from './community';

export type RibbonSaid = { text: string; href?: string; action?: string; tone?: 'amber' | 'red' };

/** What stands across every page of the desk: a demo, a year of holidays that is missing (GEN-11), first steps left to do. */
export async function deskRibbons(viewer: Viewer): Promise<RibbonSaid[]> {
  const looked = workplaces(viewer).map(({ id }) => id);
  const [t, clock, enter, start, demo, holidays, unready] = await Promise.all([
    getTranslations('home'),
    getTranslations('clock'),
    getTranslations('settings'),
    getTranslations('setUp'),
    demoState(viewer),
    findHolidays(),
    findFirstSteps(viewer, looked),
  ]);
  const always = { text: t('demo'), href: '/sign-in', action: t('demoSwitch') };
  const shown = demo === 'off' ? [] : demo === 'stale' ? [{ text: t('demoStale') }, always] : [always];
  // Who only does what is given to them counts no days.
  const counts = viewer.posts.some(({ roles }) => seesAll(roles));
  const missing = (counts ? missingYears(holidays, localDay(viewer.now)) : []).map(({ year, level }) => ({
    text: clock(`missing.${level}`, { year: String(year) }),
    tone: level === 'alarm' ? ('red' as const) : ('amber' as const),
    ...(leadsSomewhere(viewer) ? { href: `/admin/settings/holidays?y=${year}`, action: enter('holidays.send') } : {}),
  }));
  const steps = unready
    .filter(({ todo }) => todo.length > 0)
    .map(({ communityId, todo }) => ({
      text: start('start.ribbon', { community: communityOf(viewer, communityId).name, count: todo.length }),
      href: `/admin/start?c=${communityId}`,
      action: start('start.open'),
    }));
  return [...missing, ...steps, ...shown];
}
