import { getTranslations } from '@/lib/i18n/translations';
import type { ThreadItem } from '@/lib/tickets/thread';
import { Bubble, SystemLine, Thread } from '../ui/bubble';
import { PhotoGrid } from '../ui/photos';

export type ThreadItemsProps = { items: ThreadItem[]; label: string };

const NEWEST = 12;

/** A ticket as a conversation, oldest first; what is far back is folded away so that the newest is near. */
export async function ThreadItems({ items, label }: ThreadItemsProps) {
  const t = await getTranslations('resident');
  const cut = items.length > NEWEST + 4 ? items.length - NEWEST : 0;
  return (
    <>
      {cut > 0 && (
        <details className="group">
          <summary className="mx-auto mt-3 flex min-h-11 w-fit items-center rounded-full bg-fill px-4 text-sm text-link group-open:hidden">
            {t('thread.earlier', { count: cut })}
          </summary>
          <Thread label={label} className="pb-0">
            {items.slice(0, cut).map(draw)}
          </Thread>
        </details>
      )}
      <Thread label={label}>{items.slice(cut).map(draw)}</Thread>
    </>
  );
}

function draw(item: ThreadItem) {
  if (item.as === 'time') {
    return (
      <li key={item.id} className="text-center text-2xs text-soft">
        {item.text}
      </li>
    );
  }
  if (item.as === 'line') {
    return (
      <SystemLine key={item.id}>
        <span className={item.late ? 'font-medium text-red' : undefined}>{item.text}</span>
        {item.words && <span className="mt-0.5 block text-sm whitespace-pre-line text-fg">{item.words}</span>}
      </SystemLine>
    );
  }
  const { id, side, name, role, text, pictures, note, foot } = item;
  const media =
    pictures.length > 0 ? (
      <PhotoGrid id={`photos-${id}`} photos={pictures} className="min-w-[min(12em,100%)]" />
    ) : undefined;
  return (
    <Bubble key={id} side={side} name={name} role={role} note={note} foot={foot} media={media}>
      {text}
    </Bubble>
  );
}
