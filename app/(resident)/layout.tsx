import type { ReactNode } from 'react';
import { ResidentShell } from '@/components/shell/resident-shell';
import type { Ribbon } from '@/components/shell/ribbon';
import { type Demo, demoState } from '@/lib/demo';
import { getTranslations } from '@/lib/i18n/translations';
import { chosenHome } from '@/lib/people/chosen-home';
import { findViewer } from '@/lib/session';
import { communityOf } from '@/lib/viewer';

export default async function ResidentLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  const home = viewer ? await chosenHome(viewer) : undefined;
  const phone = viewer && home ? communityOf(viewer, home.communityId).phone : undefined;
  return (
    <ResidentShell phone={phone} ribbons={await ribbonsOf(await demoState(viewer))}>
      {children}
    </ResidentShell>
  );
}

async function ribbonsOf(demo: Demo): Promise<Ribbon[]> {
  if (demo === 'off') return [];
  const t = await getTranslations('home');
  const always = { text: t('demo'), href: '/sign-in', action: t('demoSwitch') };
  return demo === 'stale' ? [{ text: t('demoStale') }, always] : [always];
}
