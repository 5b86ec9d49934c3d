import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { askForHome } from '@/app/homes-actions';
import { ServiceForm } from '@/components/form/service-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { CellLink, Cells } from '@/components/ui/cells';
import { Empty } from '@/components/ui/empty';
import { Section } from '@/components/ui/page';
import { SearchBar } from '@/components/ui/search-bar';
import { formWords } from '@/lib/form-words';
import { findHomeToBind, findPlacesToBind, type HomeToBind, type PlaceToBind } from '@/lib/homes/places';
import { bindForm } from '@/lib/homes/say-forms';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { requireViewer } from '@/lib/session';
import type { Viewer } from '@/lib/viewer';

type Asked = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Asked> };

const PATH = '/homes/bind';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homes'))('steps.title') };
}

/** 认证房屋, a step a page: community, building, room, then who one is. Each step is an address, so it needs no JavaScript. */
export default async function BindPage({ searchParams }: Props) {
  const viewer = await requireViewer(PATH);
  const asked = await searchParams;
  const t = await getTranslations('homes');
  const unit = idInput.safeParse(asked.u).data;
  const home = unit ? await findHomeToBind(viewer, unit) : null;
  if (home) return <Claim viewer={viewer} home={home} />;
  const communities = await findPlacesToBind(viewer, {});
  const chosen = idInput.safeParse(asked.c).data ?? (communities.length === 1 ? communities[0]?.id : undefined);
  const community = communities.find((one) => one.id === chosen);
  return (
    <ResidentPage title={t('steps.title')} back={community && communities.length > 1 ? PATH : '/homes'}>
      {community ? (
        <Rooms viewer={viewer} community={community} asked={asked} />
      ) : (
        <Places title={t('steps.community')} places={communities} to={(id) => `${PATH}?c=${id}`} />
      )}
      <Cells className="mt-6">
        <CellLink href="/letter" icon="edit" title={t('letter.have')} />
      </Cells>
    </ResidentPage>
  );
}

type RoomsProps = { viewer: Viewer; community: PlaceToBind; asked: Asked };

/** The buildings of a community, or the rooms of one; beside them a box for who knows the number. */
async function Rooms({ viewer, community, asked }: RoomsProps) {
  const t = await getTranslations('homes');
  const building = idInput.safeParse(asked.b).data;
  const room = typeof asked.room === 'string' ? asked.room.trim().slice(0, 20) : '';
  const places = await findPlacesToBind(viewer, { community: community.id, building, room });
  if (room && places.length === 1 && places[0]) redirect(`${PATH}?u=${places[0].id}`);
  const isRoom = Boolean(room || building);
  return (
    <>
      <h2 className="px-4 pt-4 text-lg font-medium">{community.name}</h2>
      <SearchBar
        action={PATH}
        name="room"
        label={t('steps.search')}
        placeholder={t('steps.searchHint')}
        value={room}
        className="px-4 pt-3"
      >
        <input type="hidden" name="c" value={community.id} />
      </SearchBar>
      {room && (
        <p role="status" className="px-4 pt-2 text-sm text-soft">
          {places.length > 0 ? t('steps.found', { count: places.length }) : t('steps.nothing', { room })}
        </p>
      )}
      {isRoom ? (
        <RoomChips title={t('steps.room')} rooms={places} />
      ) : (
        <Places title={t('steps.building')} places={places} to={(id) => `${PATH}?c=${community.id}&b=${id}`} />
      )}
    </>
  );
}

async function Places({ title, places, to }: { title: string; places: PlaceToBind[]; to: (id: string) => string }) {
  const t = await getTranslations('homes');
  if (places.length === 0) return <Empty icon="home" title={t('steps.noPlaces')} />;
  return (
    <Cells title={title}>
      {places.map(({ id, name }) => (
        <CellLink key={id} href={to(id)} icon="building" title={name} />
      ))}
    </Cells>
  );
}

function RoomChips({ title, rooms }: { title: string; rooms: PlaceToBind[] }) {
  if (rooms.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(6.5em,1fr))] gap-2 px-4">
        {rooms.map(({ id, name }) => (
          <li key={id}>
            <a
              href={`${PATH}?u=${id}`}
              className="grid min-h-11 place-items-center rounded-md bg-card px-2 active:bg-pressed elder:min-h-15"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

async function Claim({ viewer, home }: { viewer: Viewer; home: HomeToBind }) {
  const [t, words, spec] = await Promise.all([
    getTranslations('homes'),
    formWords(),
    bindForm(home.unitId, viewer.name),
  ]);
  return (
    <ResidentPage title={t('steps.title')} back={`${PATH}?c=${home.communityId}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 bg-card px-4 py-3">
        <p>
          <span className="block text-sm text-soft">{t('steps.chosen')}</span>
          <span className="text-lg font-medium">
            {home.community} {home.home}
          </span>
        </p>
        <a href={`${PATH}?c=${home.communityId}`} className="inline-flex min-h-11 items-center text-link">
          {t('steps.change')}
        </a>
      </div>
      <p className="px-4 py-3 text-sm text-soft">{t('steps.note')}</p>
      <ServiceForm
        spec={spec}
        action={askForHome}
        words={{ ...words, photosLater: t('steps.photosLater') }}
        photos={{ url: `/api/files?community=${home.communityId}&purpose=proof`, multiple: true }}
      />
    </ResidentPage>
  );
}
