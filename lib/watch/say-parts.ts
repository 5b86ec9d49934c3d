import type { Health } from '@/lib/health';
import { getTranslations } from '@/lib/i18n/translations';
import type { Server } from './durability';

export type PartState = 'ok' | 'warning' | 'down';
export type PartName = 'database' | 'role' | 'worker' | 'migrations' | 'durability' | 'holidays' | 'sms';
export type Part = { name: PartName; state: PartState; says: string };

export type WatchWords = Awaited<ReturnType<typeof getTranslations<'watch'>>>;

/** How long something waits or is past, in the largest unit that fits. */
export function sayWait(t: WatchWords, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return t('wait.now');
  if (minutes < 60) return t('wait.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? t('wait.hours', { count: hours }) : t('wait.days', { count: Math.floor(hours / 24) });
}

/** Each part of the program: whether it is well, and what to do when it isn't. Without a database nothing more is known. */
export async function sayParts(health: Health, server: Server | null, beat: number | null): Promise<Part[]> {
  const t = await getTranslations('watch');
  const { version } = health;
  const down = health.database === 'down' || server === null;
  const database: Part = { name: 'database', state: 'down', says: t('says.databaseDown') };
  if (down) return [database];
  return [
    { name: 'database', state: 'ok', says: t('says.database', { version: server.version }) },
    { name: 'role', state: health.role, says: t(health.role === 'ok' ? 'says.role' : 'says.roleDown') },
    { name: 'worker', state: health.worker, says: sayWorker(t, health.worker, beat) },
    {
      name: 'migrations',
      state: health.migrations,
      says: t(health.migrations === 'ok' ? 'says.migrations' : 'says.migrationsDown', { version }),
    },
    durabilityOf(t, server),
    holidaysOf(t, health.holidays),
    {
      name: 'sms',
      state: health.sms.state,
      says: health.sms.state === 'ok' ? t('says.sms', { count: health.sms.today }) : t('says.smsFull'),
    },
  ];
}

function sayWorker(t: WatchWords, state: 'ok' | 'down', beat: number | null): string {
  if (beat === null) return t('says.workerNever');
  return state === 'ok' ? t('says.worker', { wait: sayWait(t, beat) }) : t('says.workerDown');
}

function durabilityOf(t: WatchWords, { hosted, off }: Server): Part {
  if (hosted) return { name: 'durability', state: 'ok', says: t('says.durabilityHost') };
  return off.length === 0
    ? { name: 'durability', state: 'ok', says: t('says.durability') }
    : { name: 'durability', state: 'down', says: t('says.durabilityDown', { names: off.join(', ') }) };
}

function holidaysOf(t: WatchWords, { state, missing: [year, other] }: Health['holidays']): Part {
  if (year === undefined) return { name: 'holidays', state, says: t('says.holidays') };
  const years = { year: String(year), other: String(other) };
  return { name: 'holidays', state, says: t(other ? 'says.holidaysBoth' : 'says.holidaysMissing', years) };
}
