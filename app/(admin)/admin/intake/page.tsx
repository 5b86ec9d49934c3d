import type { Metadata } from 'next';
import { FilingKeys } from '@/components/intake/filing-keys';
import { requireDesk } from '@/lib/desk/require-desk';
import { keepsHomesIn } from '@/lib/homes/keepers';
import { getTranslations } from '@/lib/i18n/translations';
import { INTAKE } from '@/lib/intake/hrefs';
import { readIntake } from '@/lib/intake/read-asked';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { CallerSide } from './caller-side';
import { Filed } from './filed';
import { MatterSide } from './matter-side';
import { PasteForm } from './paste-form';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('title') };
}

/** One screen for a call in progress: at the left who calls, at the right what they say. */
export default async function IntakePage({ searchParams }: Props) {
  const { viewer, community, c, params } = await requireDesk(INTAKE, searchParams);
  if (!keepsHomesIn(viewer, community.id)) return refusePage(viewer, INTAKE);
  const [t, intake] = await Promise.all([
    getTranslations('intake'),
    readIntake({ viewer, communityId: community.id, c, params }),
  ]);
  const begun = Boolean(intake.home || intake.post || intake.stranger || intake.paste);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-xl font-medium">{t('title')}</h1>
        <p className="text-xs text-soft max-lg:hidden">{t('keys')}</p>
      </div>
      {intake.filed && <Filed intake={intake} id={intake.filed} />}
      <div className="mt-3 grid grid-cols-1 items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <CallerSide intake={intake} />
        <div className="flex min-w-0 flex-col gap-3">
          <FilingKeys key={intake.call} nothing={t('nothingYet')} start={begun ? 'form' : 'search'} />
          {intake.paste ? <PasteForm intake={intake} /> : <MatterSide intake={intake} />}
        </div>
      </div>
    </>
  );
}
