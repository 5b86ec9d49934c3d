import { DAY } from '@/lib/clock/day';
import { momentText } from '@/lib/clock/words';
import { env } from '@/lib/env';
import { getTranslations } from '@/lib/i18n/translations';
import type { Backup } from './last-backup';
import { type PartState, sayWait } from './say-parts';

export type SaidBackup = {
  state: PartState;
  says: string;
  host: string | null;
  rows: { term: string; value: string }[];
};

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** When the last backup was, or in one sentence that there is none and what to do. */
export async function sayBackup(backup: Backup | null | 'unreadable', now: Date): Promise<SaidBackup> {
  const [t, clock] = await Promise.all([getTranslations('watch'), getTranslations('clock')]);
  const host = env().POSTGRES_URL ? t('backup.host') : null;
  if (backup === null) return { state: 'down', says: t('backup.never'), host, rows: [] };
  if (backup === 'unreadable') return { state: 'down', says: t('backup.broken'), host, rows: [] };
  const age = Math.max(0, now.getTime() - backup.at.getTime());
  const wait = sayWait(t, age / 1000);
  const verified = backup.verifiedAt
    ? t('backup.verifiedAt', { at: momentText(clock, backup.verifiedAt, now) })
    : t('backup.unverified');
  return {
    ...(age > DAY + DAY / 12
      ? { state: 'warning', says: t('backup.old', { wait }) }
      : { state: 'ok', says: t('backup.fine', { wait }) }),
    host,
    rows: [
      { term: t('backup.at'), value: momentText(clock, backup.at, now) },
      { term: t('backup.kind'), value: t(`backup.${backup.kind}`) },
      { term: t('backup.size'), value: sayBytes(backup.bytes) },
      { term: t('backup.to'), value: backup.to },
      { term: t('backup.verified'), value: verified },
    ],
  };
}

function sayBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** power;
  return `${power > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[power]}`;
}
