import 'server-only';
import { momentText, rangeText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Notice } from './find-notices';
import type { Outage } from './find-outages';

export type NoticeSaid = {
  id: string;
  title: string;
  body: string;
  urgent: boolean;
  unread: boolean;
  topic: string;
  /** For which buildings, when not for all, and since when. */
  about: string;
  /** While something is off: from when until when. */
  off: string | null;
};

/** Notices as residents read them: when each was published, and for which buildings when not for all. */
export async function sayNotices(notices: Notice[], now: Date): Promise<NoticeSaid[]> {
  const [t, clock] = await Promise.all([getTranslations('notices'), getTranslations('clock')]);
  return notices.map(({ id, topic, title, body, urgent, unread, buildings, publishedAt, offFrom, offUntil }) => {
    const at = t('published', { at: momentText(clock, publishedAt, now) });
    return {
      id,
      title,
      body,
      urgent,
      unread,
      topic: t(`topic.${topic}`),
      about: [buildings?.join(t('glue')), at].filter(Boolean).join(' · '),
      off: offFrom && offUntil && rangeText(clock, offFrom, offUntil, now),
    };
  });
}

export type OutageSaid = { id: string; topic: string; text: string; buildingIds: string[] | null };

/** Outages in one sentence each: 「3栋 今天 09:00–11:00 停水，预计今天 11:00 恢复」. */
export async function sayOutages(outages: Outage[], now: Date): Promise<OutageSaid[]> {
  const [t, clock] = await Promise.all([getTranslations('notices'), getTranslations('clock')]);
  return outages.map(({ id, topic, from, until, buildingIds, buildings }) => ({
    id,
    topic,
    buildingIds,
    text: t('outage', {
      where: buildings?.join(t('glue')) ?? t('whole'),
      span: rangeText(clock, from, until, now),
      off: t(`off.${topic}`),
      until: momentText(clock, until, now),
    }),
  }));
}
