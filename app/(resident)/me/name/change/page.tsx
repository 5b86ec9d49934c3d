import type { Metadata } from 'next';
import { askNameChange } from '@/app/homes-actions';
import { ServiceForm } from '@/components/form/service-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { LinkButton } from '@/components/ui/button';
import { Cell, Cells } from '@/components/ui/cells';
import { Empty } from '@/components/ui/empty';
import { Tip } from '@/components/ui/notice';
import { formWords } from '@/lib/form-words';
import { findOwnChanges } from '@/lib/homes/change-name';
import { nameForm } from '@/lib/homes/say-forms';
import { getTranslations } from '@/lib/i18n/translations';
import { requireViewer } from '@/lib/session';
import { OwnNameChanges } from './own-name-changes';

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homes'))('change.title') };
}

/** 更改登记的姓名 (MOV-5): what was asked for and how far it is; else the form that asks. */
export default async function ChangeNamePage({ searchParams }: Props) {
  const viewer = await requireViewer('/me/name/change');
  const [t, { asked }, { done }] = await Promise.all([getTranslations('homes'), findOwnChanges(viewer), searchParams]);
  const waits = asked.some(({ state }) => state === 'asked');
  const [home] = viewer.homes;
  return (
    <ResidentPage title={t('change.title')} back="/me/data">
      {done === 'asked' && waits && <Tip tone="green">{t('change.asked')}</Tip>}
      <Cells tips={t('change.text')}>
        <Cell title={t('change.now')} value={viewer.name || t('change.unnamed')} />
      </Cells>
      <OwnNameChanges asked={asked} now={viewer.now} />
      {!waits && home && <AskForm community={home.communityId} />}
      {!waits && !home && (
        <>
          <Empty icon="home" title={t('change.noHome')} text={t('change.noHomeText')} />
          <div className="px-4 *:w-full">
            <LinkButton href="/homes/bind" tone="primary">
              {t('change.bind')}
            </LinkButton>
          </div>
        </>
      )}
    </ResidentPage>
  );
}

async function AskForm({ community }: { community: string }) {
  const [t, words, spec] = await Promise.all([getTranslations('homes'), formWords(), nameForm()]);
  return (
    <ServiceForm
      spec={spec}
      action={askNameChange}
      words={{ ...words, photosLater: t('steps.photosLater') }}
      photos={{ url: `/api/files?community=${community}&purpose=proof`, multiple: true }}
    />
  );
}
