import { PhotoGrid } from '@/components/ui/photos';
import { photoFor } from '@/lib/files/link';
import { getTranslations } from '@/lib/i18n/translations';
import type { GroupPost } from '@/lib/intake/group-posts';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; post: Pick<GroupPost, 'text' | 'photos'> };

/** What was pasted from the group, words and pictures, as evidence for staff alone. */
export async function GroupWords({ viewer, post }: Props) {
  const t = await getTranslations('intake');
  const photos = post.photos.map((id, i) => photoFor(viewer, id, `${t('group.photos')} ${i + 1}`));
  return (
    <>
      <p className="text-sm break-words whitespace-pre-line">{post.text}</p>
      <PhotoGrid id="post" photos={photos} className="mt-2" />
      <p className="mt-2 text-xs text-soft">{t('group.evidence')}</p>
    </>
  );
}
