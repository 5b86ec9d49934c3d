import type { Metadata } from 'next';
import { CellLink, Cells } from '@/components/ui/cells';
import { getTranslations } from '@/lib/i18n/translations';
import { GroupPage } from '../group-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('groups.voice') };
}

/** What somebody wants to say to the office, whether good or bad, and what came of others' ideas. */
export default async function VoicePage() {
  const t = await getTranslations('home');
  return (
    <GroupPage group="voice">
      <Cells className="mt-6">
        <CellLink href="/published" icon="note" title={t('ideas.title')} text={t('ideas.text')} />
      </Cells>
    </GroupPage>
  );
}
