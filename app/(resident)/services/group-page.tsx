import type { ReactNode } from 'react';
import { iconNamed } from '@/components/icons/icon';
import { ResidentPage } from '@/components/shell/resident-page';
import { CellLink, Cells } from '@/components/ui/cells';
import { getTranslations } from '@/lib/i18n/translations';
import { chosenHome } from '@/lib/people/chosen-home';
import type { Group } from '@/lib/services/groups';
import { requireViewer } from '@/lib/session';
import { groupLinks } from '@/lib/tickets/service-links';
import { NoHome } from '../no-home';

/** The choice among the kinds of one group, each with a line of what it is for; `children` stand beneath. */
export async function GroupPage({ group, children }: { group: Group; children?: ReactNode }) {
  const back = `/services/${group}`;
  const viewer = await requireViewer(back);
  const [t, home, links] = await Promise.all([getTranslations('home'), chosenHome(viewer), groupLinks(group)]);
  return (
    <ResidentPage title={t(`groups.${group}`)} back="/">
      {home ? (
        <>
          <Cells title={t(`choose.${group}`)}>
            {links.map(({ href, name, text, icon }) => (
              <CellLink key={href} href={href} icon={iconNamed(icon)} title={name} text={text} />
            ))}
          </Cells>
          {children}
        </>
      ) : (
        <NoHome viewer={viewer} back={back} />
      )}
    </ResidentPage>
  );
}
