import { PhotoGrid } from '@/components/ui/photos';
import { photoFor } from '@/lib/files/link';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';

type Props = { id: string; photos: string[]; viewer: Viewer };

/** The photos that somebody proves a request with. */
export async function Proof({ id, photos, viewer }: Props) {
  const t = await getTranslations('homes');
  const shown = photos.map((photo, i) => photoFor(viewer, photo, t('desk.photo', { index: i + 1 })));
  return (
    <>
      <h3 className="mt-3 mb-1 text-sm text-soft">{t('desk.photos')}</h3>
      {shown.length > 0 ? (
        <PhotoGrid id={`proof-${id}`} photos={shown} />
      ) : (
        <p className="text-sm">{t('desk.noPhotos')}</p>
      )}
    </>
  );
}
