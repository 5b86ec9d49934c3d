import { findOpenChanges } from '@/lib/homes/find-changes';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';
import { ChangeCard } from './change-card';

type Props = { viewer: Viewer; communityId: string; c: string | null };

/** The changes of registered names that wait; nothing when there are none. */
export async function Changes({ viewer, communityId, c }: Props) {
  const [t, changes] = await Promise.all([getTranslations('homes'), findOpenChanges(viewer, communityId)]);
  if (changes.length === 0) return null;
  return (
    <>
      <h2 className="mt-6 mb-2 font-medium">{t('desk.changes')}</h2>
      <ul className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeCard change={change} viewer={viewer} c={c} />
          </li>
        ))}
      </ul>
    </>
  );
}
