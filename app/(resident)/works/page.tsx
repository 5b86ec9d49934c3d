import type { Metadata } from 'next';
import { chooseHome } from '@/app/resident-actions';
import { HomeMenu } from '@/components/people/home-menu';
import { ResidentPage } from '@/components/shell/resident-page';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Section } from '@/components/ui/page';
import { Tag } from '@/components/ui/tag';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { chosenHome } from '@/lib/people/chosen-home';
import { nameHomes } from '@/lib/people/name-homes';
import { requireViewer } from '@/lib/session';
import { readCursor } from '@/lib/tickets/cursor';
import { communityOf, type Home, type Viewer } from '@/lib/viewer';
import { findWorksNearby } from '@/lib/works/find-nearby';
import { type NearbySaid, sayNearby } from '@/lib/works/say-nearby';
import { NoHome } from '../no-home';
import { NoiseHours } from './noise-hours';

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nearby'))('title') };
}

export default async function WorksPage({ searchParams }: Props) {
  const viewer = await requireViewer('/works');
  const [t, home, { after }] = await Promise.all([getTranslations('nearby'), chosenHome(viewer), searchParams]);
  return (
    <ResidentPage title={t('title')} back="/">
      {home ? (
        <Nearby viewer={viewer} home={home} after={typeof after === 'string' ? after : ''} />
      ) : (
        <NoHome viewer={viewer} back="/works" />
      )}
    </ResidentPage>
  );
}

async function Nearby({ viewer, home, after }: { viewer: Viewer; home: Home; after: string }) {
  const [t, words, homes, { rows, next }] = await Promise.all([
    getTranslations('nearby'),
    formWords(),
    nameHomes(viewer),
    findWorksNearby(viewer, home, readCursor(after)),
  ]);
  const works = await sayNearby(rows, viewer.now);
  return (
    <>
      <div className="hair-b bg-card px-4 py-2">
        <HomeMenu homes={homes} current={home.unitId} action={chooseHome} words={words} back="/works" />
      </div>
      <NoiseHours settings={communityOf(viewer, home.communityId).settings} now={viewer.now} className="mx-3 mt-3" />
      {works.length === 0 ? (
        <Empty icon="noise" title={t('none')} text={t('noneText')} />
      ) : (
        <Section title={t('running')}>
          <ul className="flex flex-col gap-3 px-3">
            {works.map((one) => (
              <li key={one.id}>
                <WorksCard works={one} complain={t('complain')} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <MoreLinks
        newest={after ? { href: '/works', label: t('first') } : null}
        more={next ? { href: `/works?after=${next}`, label: t('more') } : null}
      />
      <p className="px-4 pt-4 text-xs text-soft">{t('lead')}</p>
    </>
  );
}

const tones = { running: 'green', soon: 'blue', stopped: 'red' } as const;

function WorksCard({ works, complain }: { works: NearbySaid; complain: string }) {
  const { title, period, number, state, word, href } = works;
  return (
    <Card icon="building" title={title} aside={<Tag tone={tones[state]}>{word}</Tag>}>
      <p className="text-sm">{period}</p>
      <p className="text-sm break-all text-soft">{number}</p>
      <LinkButton href={href} size="medium" tone="plain" className="mt-1 -mb-2 -ml-4">
        {complain}
      </LinkButton>
    </Card>
  );
}
