import 'server-only';
import { momentText } from '@/lib/clock/words';
import { env } from '@/lib/env';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';
import { findLinks } from './links';

/** One's own linked accounts of WeChat, as they are read; none where WeChat is not set up. */
export async function sayLinks(viewer: Viewer): Promise<{ id: string; linked: string; used: string }[]> {
  if (!env().WECHAT) return [];
  const [links, clock] = await Promise.all([findLinks(viewer), getTranslations('clock')]);
  const say = (at: Date) => momentText(clock, at, viewer.now);
  return links.map(({ id, linkedAt, usedAt }) => ({ id, linked: say(linkedAt), used: say(usedAt) }));
}

/** What the address says became of linking, where it says one of the two. */
export const linkNote = (asked: unknown) => (['late', 'taken'] as const).find((note) => note === asked);
