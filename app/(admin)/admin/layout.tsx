import type { ReactNode } from 'react';
import { signOutHere } from '@/app/sign-in-actions';
import { lockDesk } from '@/app/staff-sign-in-actions';
import { DeskHands } from '@/components/desk/desk-hands';
import { PostButton } from '@/components/form/post-button';
import { Icon } from '@/components/icons/icon';
import { DeskShell } from '@/components/shell/desk-shell';
import { menuRow } from '@/components/ui/menu';
import { workplaces } from '@/lib/desk/community';
import { partsOf } from '@/lib/desk/parts';
import { deskRibbons } from '@/lib/desk/ribbons';
import { formWords } from '@/lib/form-words';
import { countOpenRequests } from '@/lib/homes/find-requests';
import { keepsHomesIn } from '@/lib/homes/keepers';
import { getTranslations } from '@/lib/i18n/translations';
import { countUnread } from '@/lib/inbox/count-unread';
import { findViewer } from '@/lib/session';
import { isStaff } from '@/lib/viewer';

/** What every page of the desk stands in. Pages ask for staff themselves, as they know where to come back to. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  if (!viewer || !isStaff(viewer)) return children;
  const kept = workplaces(viewer).flatMap(({ id }) => (keepsHomesIn(viewer, id) ? [id] : []));
  const [t, choices, words, unread, ribbons, homes] = await Promise.all([
    getTranslations('desk'),
    getTranslations('choices'),
    formWords(),
    countUnread(viewer, 'desk'),
    deskRibbons(viewer),
    countOpenRequests(viewer, kept),
  ]);
  const roles = [...new Set(viewer.posts.flatMap((post) => post.roles))];
  return (
    <DeskShell
      communities={workplaces(viewer).map(({ id, name }) => ({ id, name }))}
      person={{ name: viewer.name, role: roles.map((role) => choices(`role.${role}`)).join(' · ') }}
      pages={partsOf(viewer)}
      counts={{ homes }}
      links={[{ href: '/me', icon: 'settings', label: t('me') }]}
      unread={unread}
      ribbons={ribbons}
      signOut={
        <>
          <PostButton id="lock" action={lockDesk} words={words} look={menuRow}>
            <Icon name="lock" className="size-[1.35em] text-soft" />
            {t('lock')}
          </PostButton>
          <PostButton
            id="leave"
            action={signOutHere}
            words={words}
            size="small"
            forgetDrafts={viewer.personId}
            className="px-4 pt-1 pb-2"
          >
            {t('signOut')}
          </PostButton>
        </>
      }
    >
      {children}
      <DeskHands />
    </DeskShell>
  );
}
