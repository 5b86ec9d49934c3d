import { getTranslations } from '@/lib/i18n/translations';
import { classes } from './classes';
import { OwnImage } from './own-image';
import { type Photo, photoId } from './photo';
import { PhotoViewer } from './photo-viewer';

export type PhotoGridProps = { id: string; photos: Photo[]; className?: string };

/** Thumbnails that open full screen. `id` names the grid on its page; the viewer's Close comes back to it. */
export async function PhotoGrid({ id, photos, className }: PhotoGridProps) {
  const t = await getTranslations('ui');
  if (photos.length === 0) return null;
  const few =
    photos.length === 1
      ? 'max-w-[60%] grid-cols-1'
      : photos.length < 5 && photos.length !== 3
        ? 'max-w-[70%] grid-cols-2'
        : 'grid-cols-3';
  return (
    <>
      <ul id={id} aria-label={t('photos')} className={classes('grid w-full gap-1', few, className)}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <a href={`#${photoId(id, photo)}`} className="block aspect-square overflow-hidden rounded-sm bg-fill">
              <OwnImage
                src={photo.thumb}
                alt={photo.alt}
                width={320}
                height={320}
                loading="lazy"
                decoding="async"
                className="size-full object-cover"
              />
            </a>
          </li>
        ))}
      </ul>
      <PhotoViewer grid={id} photos={photos} />
    </>
  );
}
