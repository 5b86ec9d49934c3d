import type { Metadata } from 'next';
import { NoticeCells } from '@/components/notices/notice-cells';
import { ResidentPage } from '@/components/shell/resident-page';
import { CellLink, Cells } from '@/components/ui/cells';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { getTranslations } from '@/lib/i18n/translations';
import { findNotices, findPastNotices } from '@/lib/notices/find-notices';
import { sayNotices } from '@/lib/notices/say-notices';
import { chosenHome } from '@/lib/people/chosen-home';
import { requireViewer } from '@/lib/session';
import type { Home, Viewer } from '@/lib/viewer';
import { NoHome } from '../no-home';

type Asked = { past?: string | string[]; after?: string | string[] };
type Props = { searchParams: Promise<Asked> };

const PATH = '/notices';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') };
}

export default async function NoticesPage({ searchParams }: Props) {
  const viewer = await requireViewer(PATH);
  const { past, after } = await searchParams;
  const [t, home] = await Promise.all([getTranslations('notices'), chosenHome(viewer)]);
  if (!home) {
    return (
      <ResidentPage title={t('title')} back="/">
        <NoHome viewer={viewer} back={PATH} />
      </ResidentPage>
    );
  }
  return (
    <ResidentPage title={t(past ? 'past' : 'title')} back={past ? PATH : '/'}>
      {past ? <Past viewer={viewer} home={home} after={[after].flat()[0]} /> : <Current viewer={viewer} home={home} />}
    </ResidentPage>
  );
}

async function Current({ viewer, home }: { viewer: Viewer; home: Home }) {
  const [t, found] = await Promise.all([getTranslations('notices'), findNotices(viewer, home)]);
  const notices = await sayNotices(found, viewer.now);
  return (
    <>
      {notices.length > 0 ? <NoticeCells notices={notices} /> : <NoNotices />}
      <Cells>
        <CellLink href={`${PATH}?past=1`} icon="clock" title={t('past')} />
      </Cells>
    </>
  );
}

async function NoNotices() {
  return <Empty icon="notice" title={(await getTranslations('home'))('noNotices')} />;
}

async function Past({ viewer, home, after }: { viewer: Viewer; home: Home; after: string | undefined }) {
  const [t, found] = await Promise.all([getTranslations('notices'), findPastNotices(viewer, home, after)]);
  const notices = await sayNotices(found.notices, viewer.now);
  return (
    <>
      {notices.length > 0 ? <NoticeCells notices={notices} /> : <Empty icon="notice" title={t('pastNone')} />}
      <MoreLinks
        newest={after ? { href: `${PATH}?past=1`, label: t('newest') } : null}
        more={found.next ? { href: `${PATH}?past=1&after=${found.next}`, label: t('more') } : null}
      />
    </>
  );
}
