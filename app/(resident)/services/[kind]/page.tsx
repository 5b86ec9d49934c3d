import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Fragment } from 'react';
import { chooseHome } from '@/app/resident-actions';
import { fileTicket, moveTicket } from '@/app/ticket-actions';
import { formIcons } from '@/components/form/form-icons';
import { ServiceForm } from '@/components/form/service-form';
import { OutageNote } from '@/components/notices/outage-note';
import { HomeMenu } from '@/components/people/home-menu';
import { ResidentPage } from '@/components/shell/resident-page';
import { DangerLink } from '@/components/tickets/resident/danger-link';
import { Similar } from '@/components/tickets/resident/similar';
import { SimilarCells } from '@/components/tickets/resident/similar-cells';
import { Tip } from '@/components/ui/notice';
import { hidden } from '@/lib/form';
import { formWords } from '@/lib/form-words';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findOutages } from '@/lib/notices/find-outages';
import { sayOutages } from '@/lib/notices/say-notices';
import { chosenHome } from '@/lib/people/chosen-home';
import { nameHomes } from '@/lib/people/name-homes';
import { answersOf, findPlaceOfCode, homeNear, type Place } from '@/lib/places/place-code';
import { isForResidents, serviceOf } from '@/lib/services';
import { isFollowed, type Service } from '@/lib/services/define';
import { requireViewer } from '@/lib/session';
import { filingForm } from '@/lib/tickets/filing-form';
import { saySimilar } from '@/lib/tickets/say-similar';
import type { Home, Viewer } from '@/lib/viewer';
import { findToldOf, type ToldOf } from '@/lib/works/find-told-of';
import { NoHome } from '../../no-home';

type Asked = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params;
  return isForResidents(kind) ? { title: (await serviceWords(kind))('title') } : {};
}

export default async function ServicePage({ params, searchParams }: Props) {
  const { kind } = await params;
  if (!isForResidents(kind)) notFound();
  const asked = await searchParams;
  const path = `/services/${kind}${typeof asked.at === 'string' ? `?at=${encodeURIComponent(asked.at)}` : ''}`;
  const viewer = await requireViewer(path);
  const [chosen, words, place] = await Promise.all([
    chosenHome(viewer),
    serviceWords(kind),
    findPlaceOfCode(viewer, asked.at),
  ]);
  const home = homeNear(viewer, place) ?? chosen;
  return (
    <ResidentPage title={words('title')} back="/">
      {home ? (
        <Filing viewer={viewer} home={home} service={serviceOf(kind)} asked={asked} place={place} />
      ) : (
        <NoHome viewer={viewer} back={path} />
      )}
    </ResidentPage>
  );
}

type FilingProps = { viewer: Viewer; home: Home; service: Service; asked: Asked; place: Place | null };

async function Filing({ viewer, home, service, asked, place }: FilingProps) {
  const { kind } = service;
  const told = service.tellsOf?.screens === 'works' ? await findToldOf(viewer, home.communityId, asked.about) : null;
  const near = place?.communityId === home.communityId ? answersOf(place) : undefined;
  const here = told ? { ...near, spot: told.unit } : near;
  const [t, own, words, homes, form, similar] = await Promise.all([
    getTranslations('resident'),
    serviceWords(kind),
    formWords(kind),
    nameHomes(viewer),
    filingForm(viewer, service, home, asked, here),
    saySimilar(viewer, { kind, communityId: home.communityId }),
  ]);
  const spec = told ? { ...form, fields: [...hidden({ about: told.no }), ...form.fields] } : form;
  const said = {
    title: t('form.similar'),
    text: t('form.similarText'),
    follow: t('form.follow'),
    followed: t('form.followed'),
  };
  const from = `/api/similar?kind=${kind}&community=${home.communityId}`;
  return (
    <>
      {asked.at && !place && <Tip tone="amber">{t('form.stickerGone')}</Tip>}
      {told && <ToldOfWorks told={told} />}
      {service.dangers && (
        <DangerLink href={`/services/${kind}/danger`}>{t('form.danger', { what: own('danger.link') })}</DangerLink>
      )}
      {homes.length > 1 && (
        <div className="bg-card px-4 pb-2">
          <HomeMenu homes={homes} current={home.unitId} action={chooseHome} words={words} back={`/services/${kind}`} />
          <p className="text-xs text-soft [@media(scripting:none)]:hidden">{t('form.homesApart')}</p>
        </div>
      )}
      <ServiceForm
        key={home.unitId}
        spec={spec}
        action={fileTicket}
        words={words}
        icons={formIcons(spec)}
        photos={{ url: `/api/files?community=${home.communityId}`, max: 9, multiple: true }}
        inserts={{
          category: (
            <Fragment key="category">
              {service.outages && <Outages viewer={viewer} home={home} topics={service.outages} />}
              {isFollowed(service) && <Similar from={from} follow={moveTicket} words={said} />}
            </Fragment>
          ),
        }}
      />
      <SimilarCells similar={similar} follow={moveTicket} words={words} />
    </>
  );
}

async function ToldOfWorks({ told: { unit, no } }: { told: ToldOf }) {
  const t = await getTranslations('nearby');
  return <Tip icon="noise">{t('about', { unit, number: t('number', { no }) })}</Tip>;
}

type OutagesProps = { viewer: Viewer; home: Home; topics: NonNullable<Service['outages']> };

/** A notice that may explain what is told of, once its category is chosen. */
async function Outages({ viewer, home, topics }: OutagesProps) {
  const found = await findOutages(viewer, home.communityId);
  if (found.length === 0) return null;
  const [t, outages] = await Promise.all([getTranslations('notices'), sayOutages(found, viewer.now)]);
  const words = { title: t('outageTitle'), see: t('see'), anyway: t('anyway'), on: t('anywayOn') };
  return <OutageNote outages={outages} topics={topics} building={home.buildingId} words={words} />;
}
