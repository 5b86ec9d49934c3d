import { SiteFoot } from '@/app/site-foot';
import { PaperFace } from '@/components/gate/paper-face';
import { LinkButton } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { Telephone } from '@/components/ui/telephone';
import type { Paper } from '@/lib/gate/find-paper';
import { keepsGate } from '@/lib/gate/keeps-gate';
import { sayPaper } from '@/lib/gate/say-paper';
import { getTranslations } from '@/lib/i18n/translations';
import { findViewerQuietly } from '@/lib/session';
import { GuardLinks, GuardPart } from './guard-part';

/** REN-7, REN-8: whether a permit or pass holds now, for whoever holds the paper; a guard writes down here who comes and goes. */
export async function PaperPage({ paper, code }: { paper: Paper; code: string }) {
  const [t, said, viewer] = await Promise.all([getTranslations('gate'), sayPaper(paper), findViewerQuietly()]);
  const guard = viewer && keepsGate(viewer, paper.communityId) ? viewer : null;
  return (
    <Page>
      <PaperFace said={said} tips={t('verify.note')}>
        {guard && paper.pass && <GuardPart paper={paper} viewer={guard} />}
      </PaperFace>
      <div className="mt-6 flex flex-col gap-4 px-4 *:w-full">
        {guard && <GuardLinks paper={paper} viewer={guard} />}
        <Telephone number={paper.phone}>{t('verify.call')}</Telephone>
        {!viewer && (
          <LinkButton href={`/sign-in?to=${encodeURIComponent(`/verify/${code}`)}`}>{t('verify.signIn')}</LinkButton>
        )}
      </div>
      <SiteFoot />
    </Page>
  );
}
