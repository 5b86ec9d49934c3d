import { getTranslations } from '@/lib/i18n/translations';
import { Button } from '../ui/button';

export type RoomFinderProps = {
  /** What the address says besides the room. */
  kept: Record<string, string | null>;
  room: string;
  /** The homes that answer to what was typed, when more than one does. */
  found: { label: string; href: string }[];
  chosen: string | null;
  away: string;
};

/** Finds the home a call is about, by its label or the end of it. */
export async function RoomFinder({ kept, room, found, chosen, away }: RoomFinderProps) {
  const t = await getTranslations('desk');
  if (chosen) {
    return (
      <p className="flex items-baseline gap-3">
        <span className="text-lg font-medium">{chosen}</span>
        <a href={away} className="text-link max-md:py-2">
          {t('file.another')}
        </a>
      </p>
    );
  }
  return (
    <search>
      <form className="flex max-w-md gap-2">
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <input
          name="room"
          defaultValue={room}
          maxLength={20}
          aria-label={t('file.room')}
          placeholder={t('file.roomPlaceholder')}
          autoComplete="off"
          className="field-box min-h-9 min-w-0 flex-1"
        />
        <Button type="submit" size="small">
          {t('file.find')}
        </Button>
      </form>
      {room && (
        <p className="mt-2 text-sm" role="status">
          {found.length > 0 ? t('file.found', { count: found.length }) : t('file.notFound', { room })}
        </p>
      )}
      <ul className="mt-1 flex flex-wrap gap-2">
        {found.map((one) => (
          <li key={one.href}>
            <a
              href={one.href}
              className="inline-flex min-h-9 items-center rounded-md bg-fill px-3 text-link max-md:min-h-11"
            >
              {one.label}
            </a>
          </li>
        ))}
      </ul>
    </search>
  );
}
