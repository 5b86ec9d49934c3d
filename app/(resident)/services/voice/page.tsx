import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { iconNamed } from '@/components/icons/icon';
import { ResidentPage } from '@/components/shell/resident-page';
import { CellLink, Cells } from '@/components/ui/cells';
import { chosenHome } from '@/lib/people/chosen-home';
import { requireViewer } from '@/lib/session';
import { groupLinks } from '@/lib/tickets/service-links';
import { NoHome } from '../../no-home';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('groups.voice') };
}

/** What somebody wants to say to the office, whether good or bad, and what came of others' ideas. */
export default async function VoicePage() {
  const viewer = await requireViewer('/services/voice');
  const [t, home, links] = await Promise.all([getTranslations('home'), chosenHome(viewer), groupLinks('voice')]);
  return (
    <ResidentPage title={t('groups.voice')} back="/">
      {home ? (
        <>
          <Cells title={t('voice.title')}>
            {links.map(({ href, name, text, icon }) => (
              <CellLink key={href} href={href} icon={iconNamed(icon)} title={name} text={text} />
            ))}
          </Cells>
          <Cells className="mt-6">
            <CellLink href="/published" icon="note" title={t('ideas.title')} text={t('ideas.text')} />
          </Cells>
        </>
      ) : (
        <NoHome viewer={viewer} back="/services/voice" />
      )}
    </ResidentPage>
  );
}
