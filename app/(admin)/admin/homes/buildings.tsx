import { printLetters } from '@/app/keeper-actions';
import { PostButton } from '@/components/form/post-button';
import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { Chips } from '@/components/ui/tabs';
import { homesHref } from '@/lib/desk/hrefs';
import { formWords } from '@/lib/form-words';
import { findRooms } from '@/lib/homes/find-rooms';
import { findBuildings } from '@/lib/homes/find-units';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; communityId: string; chosen: string | undefined; q: string; c: string | null };

/** The buildings of a community, and the homes of the one that was chosen. */
export async function Buildings({ viewer, communityId, chosen, q, c }: Props) {
  const [t, buildings] = await Promise.all([getTranslations('homes'), findBuildings(viewer, communityId)]);
  const building = buildings.find(({ id }) => id === chosen);
  return (
    <Panel title={t('desk.buildings')} className="mt-6">
      {buildings.length === 0 && <Empty icon="home" title={t('desk.noBuildings')} />}
      <Chips
        label={t('desk.buildings')}
        tabs={buildings.map(({ id, name }) => ({
          href: homesHref('/admin/homes', c, { b: id, q }),
          label: name,
          current: id === chosen,
        }))}
      />
      {building && <Rooms viewer={viewer} communityId={communityId} building={building} q={q} c={c} />}
    </Panel>
  );
}

type RoomsProps = Omit<Props, 'chosen'> & { building: { id: string; name: string } };

async function Rooms({ viewer, communityId, building, q, c }: RoomsProps) {
  const [t, words, rooms] = await Promise.all([
    getTranslations('homes'),
    formWords(),
    findRooms(viewer, communityId, building.id),
  ]);
  const bound = rooms.filter((room) => room.bound).length;
  return (
    <section aria-label={building.name} className="mt-4">
      <div className="flex flex-wrap items-center gap-3">
        <p className="grow text-soft">{t('desk.bound', { building: building.name, bound, all: rooms.length })}</p>
        {bound < rooms.length && (
          <PostButton id="letters" action={printLetters} words={words} values={{ building: building.id }} size="medium">
            {t('desk.printAll')}
          </PostButton>
        )}
      </div>
      <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-2">
        {rooms.map(({ id, label, bound: is }) => (
          <li key={id}>
            <a
              href={homesHref(`/admin/homes/${id}`, c, { b: building.id, q })}
              className="flex min-h-11 items-center justify-between gap-2 rounded-md border border-line px-2 tabular-nums md:min-h-9"
            >
              {label}
              {is ? <span className="text-sm whitespace-nowrap text-green">{t('desk.isBound')}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
