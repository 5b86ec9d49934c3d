import { getTranslations } from '@/lib/i18n/translations';
import { Icon } from '../icons/icon';
import { OwnImage } from './own-image';
import { type Photo, photoId } from './photo';
import { ViewerKeys } from './viewer-keys';

export type PhotoViewerProps = { grid: string; photos: Photo[] };

/** One full-screen photo after another, swiped sideways. Open while the address points into it, so Back closes it. */
export async function PhotoViewer({ grid, photos }: PhotoViewerProps) {
  const t = await getTranslations('ui');
  return (
    <div className="viewer print:hidden" data-grid={grid}>
      {photos.map((photo, index) => (
        <figure key={photo.id} id={photoId(grid, photo)} tabIndex={-1}>
          <OwnImage src={photo.src} alt={photo.alt} width={2000} height={2000} loading="lazy" decoding="async" />
          <a
            href={`#${grid}`}
            data-close
            className="absolute top-[max(8px,env(safe-area-inset-top))] right-2 grid size-12 place-items-center rounded-full bg-(--weui-OVERLAY)"
          >
            <Icon name="close" label={t('close')} />
          </a>
          <Turn to={photos[index - 1]} grid={grid} label={t('previousPhoto')} side="left" />
          <Turn to={photos[index + 1]} grid={grid} label={t('nextPhoto')} side="right" />
          <figcaption className="absolute bottom-[max(16px,env(safe-area-inset-bottom))] rounded-full bg-(--weui-OVERLAY) px-3 py-1 text-xs">
            {t('photo', { index: index + 1, count: photos.length })}
          </figcaption>
        </figure>
      ))}
      <ViewerKeys grid={grid} />
    </div>
  );
}

type TurnProps = { to: Photo | undefined; grid: string; label: string; side: 'left' | 'right' };

function Turn({ to, grid, label, side }: TurnProps) {
  if (!to) return null;
  const place = side === 'left' ? 'left-2' : 'right-2';
  return (
    <a
      href={`#${photoId(grid, to)}`}
      data-turn={side === 'left' ? -1 : 1}
      className={`absolute top-1/2 ${place} grid size-12 -translate-y-1/2 place-items-center rounded-full bg-(--weui-OVERLAY) pointer-coarse:hidden`}
    >
      <Icon name={side === 'left' ? 'back' : 'next'} label={label} />
    </a>
  );
}
