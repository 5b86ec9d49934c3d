import { getTranslations } from 'next-intl/server';
import { findOutages } from '@/lib/notices/find-outages';
import { sayOutages } from '@/lib/notices/say-notices';
import type { Viewer } from '@/lib/viewer';
import { Tip } from '../ui/notice';

export type OutageTipsProps = {
  viewer: Viewer;
  communityId: string;
  buildingId?: string;
  hrefOf: (id: string) => string;
};

/** What is off now or soon, in one sentence each, for whoever is on the telephone; nothing when nothing is. */
export async function OutageTips({ viewer, communityId, buildingId, hrefOf }: OutageTipsProps) {
  const [t, found] = await Promise.all([getTranslations('notices'), findOutages(viewer, communityId, buildingId)]);
  if (found.length === 0) return null;
  const outages = await sayOutages(found, viewer.now);
  return (
    <Tip tone="amber" icon="notice" className="mx-0!">
      <p className="font-medium">{t('outageDesk')}</p>
      {outages.map(({ id, text }) => (
        <p key={id}>
          <a href={hrefOf(id)} className="inline-block py-0.5 underline underline-offset-4">
            {text}
          </a>
        </p>
      ))}
    </Tip>
  );
}
