import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { chooseHome } from '@/app/resident-actions';
import { SiteFoot } from '@/app/site-foot';
import { iconNamed } from '@/components/icons/icon';
import { NoticeCells } from '@/components/notices/notice-cells';
import { HomeMenu } from '@/components/people/home-menu';
import { ResidentPage } from '@/components/shell/resident-page';
import { DangerLink } from '@/components/tickets/resident/danger-link';
import { TicketRows } from '@/components/tickets/resident/ticket-rows';
import { Cell, CellLink, Cells } from '@/components/ui/cells';
import { IconGrid } from '@/components/ui/icon-grid';
import { NoticeBar } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { Telephone } from '@/components/ui/telephone';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { countUnread } from '@/lib/inbox/count-unread';
import { findNotices } from '@/lib/notices/find-notices';
import { type NoticeSaid, sayNotices } from '@/lib/notices/say-notices';
import { chosenHome } from '@/lib/people/chosen-home';
import { nameHomes } from '@/lib/people/name-homes';
import { requireViewer } from '@/lib/session';
import { lookOf } from '@/lib/shell';
import { findToAnswer } from '@/lib/surveys/find-own';
import { findMyOpen } from '@/lib/tickets/find-mine';
import { findPromiseKept } from '@/lib/tickets/promise-kept';
import { sayTickets } from '@/lib/tickets/say-ticket';
import { dangerLinks, serviceLinks } from '@/lib/tickets/service-links';
import { communityOf, type Home, isStaff, type Viewer } from '@/lib/viewer';
import { NoHome } from './no-home';
import { ToAnswer } from './to-answer';

const TICKETS = 3;
/** In the elder mode, where the way to what can be done comes before them. */
const ELDER_TICKETS = 2;
const NOTICES = 3;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('product') };
}

export default async function HomePage() {
  const viewer = await requireViewer('/');
  const home = await chosenHome(viewer);
  if (!home && isStaff(viewer)) redirect('/admin');
  const [t, unread, found] = await Promise.all([
    getTranslations('home'),
    countUnread(viewer, 'home'),
    home ? findSections(viewer, home) : null,
  ]);
  return (
    <ResidentPage title={t('title')} tab="home" unread={unread}>
      {home && found ? <Sections viewer={viewer} home={home} found={found} /> : <NoHome viewer={viewer} back="/" />}
      <SiteFoot />
    </ResidentPage>
  );
}

/** What the sections show, asked for at the same moment: one round trip. */
async function findSections(viewer: Viewer, home: Home) {
  const [notices, surveys, open, promise] = await Promise.all([
    findNotices(viewer, home, NOTICES + 1),
    findToAnswer(viewer),
    findMyOpen(viewer),
    findPromiseKept(viewer, home.communityId),
  ]);
  return { notices: await sayNotices(notices, viewer.now), surveys, open, promise };
}

type Found = Awaited<ReturnType<typeof findSections>>;

async function Sections({ viewer, home, found }: { viewer: Viewer; home: Home; found: Found }) {
  const { size } = lookOf(await cookies());
  const { notices, surveys, open, promise } = found;
  return (
    <>
      <UrgentNotice notices={notices} />
      <Top viewer={viewer} home={home} />
      <ToAnswer viewer={viewer} surveys={surveys} />
      {size === 'elder' ? (
        <>
          <Services />
          <MyTickets viewer={viewer} open={open} most={ELDER_TICKETS} />
        </>
      ) : (
        <>
          <MyTickets viewer={viewer} open={open} most={TICKETS} />
          <Services />
        </>
      )}
      <Notices notices={notices} />
      <GuideLink />
      <PromiseKept share={promise} />
    </>
  );
}

async function Services() {
  const [t, links, dangers] = await Promise.all([getTranslations('home'), serviceLinks(), dangerLinks()]);
  return (
    <Section title={t('services')} className="mt-3 scroll-mt-16" id="services">
      <IconGrid
        label={t('services')}
        links={links.map(({ href, name, icon }) => ({ href, label: name, icon: iconNamed(icon) }))}
      />
      {dangers.map((danger) => (
        <DangerLink key={danger.href} href={danger.href}>
          {danger.text}
        </DangerLink>
      ))}
    </Section>
  );
}

/** The elder mode has the telephone on top of every page. */
async function Top({ viewer, home }: { viewer: Viewer; home: Home }) {
  const [t, homes, words] = await Promise.all([getTranslations('home'), nameHomes(viewer), formWords()]);
  const { phone } = communityOf(viewer, home.communityId);
  return (
    <div className="hair-b flex flex-wrap items-center justify-between gap-x-4 bg-card px-4 py-2">
      <HomeMenu homes={homes} current={home.unitId} action={chooseHome} words={words} back="/" />
      <div className="elder:hidden">
        <Telephone number={phone} size="medium" label={t('callFull', { phone })}>
          {t('call')}
        </Telephone>
      </div>
    </div>
  );
}

async function MyTickets({ viewer, open, most }: { viewer: Viewer; open: Found['open']; most: number }) {
  const t = await getTranslations('home');
  if (open.length === 0) return null;
  const tickets = await sayTickets(viewer, open.slice(0, most));
  const aside = <a href="/tickets">{open.length > most ? t('all', { count: open.length }) : t('progress')}</a>;
  return (
    <Section title={t('mine')} aside={aside} className="mt-3">
      <TicketRows tickets={tickets} label={t('mine')} />
    </Section>
  );
}

async function Notices({ notices }: { notices: NoticeSaid[] }) {
  const t = await getTranslations('home');
  return (
    <Section title={t('notices')} aside={<a href="/notices">{t('noticesAll')}</a>}>
      {notices.length > 0 ? (
        <NoticeCells notices={notices.slice(0, NOTICES)} />
      ) : (
        <p className="bg-card px-4 py-4 text-sm text-soft">{t('noNotices')}</p>
      )}
    </Section>
  );
}

/** What is urgent and not yet read stands across the top. */
async function UrgentNotice({ notices }: { notices: NoticeSaid[] }) {
  const t = await getTranslations('notices');
  const urgent = notices.find((one) => one.urgent && one.unread);
  if (!urgent) return null;
  return (
    <NoticeBar tone="red" icon="alert" action={<a href={`/notices/${urgent.id}`}>{t('see')}</a>}>
      {urgent.title}
    </NoticeBar>
  );
}

async function GuideLink() {
  const [t, nearby] = await Promise.all([getTranslations('knowledge'), getTranslations('nearby')]);
  return (
    <Cells className="mt-6">
      <CellLink href="/works" icon="noise" title={nearby('link')} text={nearby('linkText')} />
      <CellLink href="/guide" icon="book" title={t('guide')} text={t('guideText')} />
    </Cells>
  );
}

async function PromiseKept({ share }: { share: Found['promise'] }) {
  const t = await getTranslations('home');
  if (!share) return null;
  const percent = Math.floor((share.kept / share.due) * 100);
  return (
    <Cells className="mt-6">
      <Cell icon="done" title={t('promise')} text={t('promiseText', share)} value={t('promiseShare', { percent })} />
    </Cells>
  );
}
