import type { StoryPiece } from '@/lib/desk/say-thread';
import { getTranslations } from '@/lib/i18n/translations';
import { Bubble, Thread } from '../ui/bubble';
import { PhotoGrid } from '../ui/photos';
import { Tag } from '../ui/tag';

export type StoryProps = { pieces: StoryPiece[]; label: string };

const NEWEST = 14;

/**
 * Everything that happened on a ticket, oldest first: the home at the left, the office at the right, notes on yellow. What
 * is far back is folded away, so that the newest stands near the box to answer in.
 */
export async function Story({ pieces, label }: StoryProps) {
  const t = await getTranslations('desk');
  const cut = pieces.length > NEWEST + 4 ? pieces.length - NEWEST : 0;
  const draw = (piece: StoryPiece) =>
    piece.as === 'said' ? (
      <Said key={piece.id} piece={piece} internal={t('ticket.internal')} />
    ) : (
      <Done key={piece.id} piece={piece} />
    );
  return (
    <div className="bg-page">
      {cut > 0 && (
        <details className="group">
          <summary className="mx-auto flex min-h-11 w-fit items-center px-4 text-sm text-link group-open:hidden">
            {t('thread.earlier', { count: cut })}
          </summary>
          <Thread label={label} className="pb-0">
            {pieces.slice(0, cut).map(draw)}
          </Thread>
        </details>
      )}
      <Thread label={label}>{pieces.slice(cut).map(draw)}</Thread>
    </div>
  );
}

const Said = ({ piece, internal }: { piece: StoryPiece; internal: string }) => (
  <Bubble
    side={piece.side}
    name={piece.name}
    avatar={piece.side === 'left' ? 'home' : 'desk'}
    role={piece.side === 'left' ? footOf(piece) : undefined}
    note={piece.note}
    foot={
      piece.side === 'right' && (
        <>
          {piece.note && (
            <Tag tone="amber" icon="lock" className="mr-1.5">
              {internal}
            </Tag>
          )}
          {[piece.name, footOf(piece)].join(' · ')}
        </>
      )
    }
    media={
      piece.pictures.length > 0 ? (
        <PhotoGrid id={`photos-${piece.id}`} photos={piece.pictures} className="min-w-[min(14em,52vw)]" />
      ) : undefined
    }
  >
    {piece.text || (piece.pictures.length > 0 ? undefined : piece.event)}
  </Bubble>
);

const footOf = (piece: StoryPiece) => [piece.event, ...piece.details, piece.at].filter(Boolean).join(' · ');

const Done = ({ piece }: { piece: StoryPiece }) => (
  <li className="mx-auto max-w-[86%] text-center text-sm">
    <span className={piece.late ? 'font-medium text-red' : ''}>
      {[piece.event, ...piece.details].filter(Boolean).join(' · ')}
    </span>
    {piece.text && <span className="block">{piece.text}</span>}
    <span className="block text-xs text-soft">
      {piece.name} · {piece.at}
    </span>
  </li>
);
