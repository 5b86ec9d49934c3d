import type { Metadata } from 'next';
import { setLook } from '@/app/resident-actions';
import { signOutHere } from '@/app/sign-in-actions';
import { SiteFoot } from '@/app/site-foot';
import { endWechatLink } from '@/app/wechat-actions';
import { PostButton } from '@/components/form/post-button';
import { LookChoices } from '@/components/people/look-choices';
import { WechatLinks } from '@/components/people/wechat-links';
import { ResidentPage } from '@/components/shell/resident-page';
import { Avatar } from '@/components/ui/avatar';
import { Cell, CellLink, Cells } from '@/components/ui/cells';
import { Section } from '@/components/ui/page';
import { dial } from '@/components/ui/telephone';
import { dayText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { countUnread } from '@/lib/inbox/count-unread';
import { nameHome } from '@/lib/people/name-homes';
import { requireViewer } from '@/lib/session';
import { isStaff, type Viewer } from '@/lib/viewer';
import { linkNote, sayLinks } from '@/lib/wechat/say-links';

type Props = { searchParams: Promise<{ wechat?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('me'))('title') };
}

export default async function MePage({ searchParams }: Props) {
  const viewer = await requireViewer('/me');
  const [t, guide, words, unread, links, { wechat }] = await Promise.all([
    getTranslations('me'),
    getTranslations('knowledge'),
    formWords(),
    countUnread(viewer, 'home'),
    sayLinks(viewer),
    searchParams,
  ]);
  const name = viewer.called || viewer.name || t('nameless');
  return (
    <ResidentPage title={t('title')} tab="me" unread={unread}>
      <div className="flex items-center gap-4 bg-card px-4 py-6">
        <Avatar name={name} className="text-xl" />
        <div>
          <p className="text-xl font-medium">{name}</p>
          {viewer.phoneTail && <p className="text-sm text-soft">{t('tail', { tail: viewer.phoneTail })}</p>}
        </div>
      </div>
      <Homes viewer={viewer} />
      <WechatLinks links={links} note={linkNote(wechat)} action={endWechatLink} words={words} back="/me" />
      <Cells>
        {viewer.communities.map(({ id, name, phone }) => (
          <CellLink key={id} href={dial(phone)} icon="phone" title={t('call')} text={name} value={phone} />
        ))}
        {viewer.homes.length > 0 && (
          <CellLink href="/guide" icon="book" title={guide('guide')} text={guide('guideText')} />
        )}
        <CellLink href="/me/telling" icon="bell" title={t('telling')} text={t('tellingText')} />
        <CellLink href="/me/data" icon="user" title={t('data')} text={t('dataText')} />
        <CellLink href="/me/devices" icon="lock" title={t('devices')} text={t('devicesText')} />
        {(isStaff(viewer) || viewer.awaits) && <CellLink href="/admin" icon="desk" title={t('staff')} />}
      </Cells>
      <Section title={t('look')}>
        <LookChoices action={setLook} words={words} back="/me" />
        <p className="px-4 pt-2 text-xs text-soft">{t('sizeHint')}</p>
      </Section>
      <div className="px-4 pt-8">
        <PostButton
          id="sign-out"
          action={signOutHere}
          words={words}
          forgetDrafts={viewer.personId}
          className="*:w-full"
        >
          {t('signOut')}
        </PostButton>
        <p className="pt-4 text-xs text-soft">{t('privacy')}</p>
      </div>
      <SiteFoot />
    </ResidentPage>
  );
}

async function Homes({ viewer }: { viewer: Viewer }) {
  const [t, choices, clock] = await Promise.all([
    getTranslations('me'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const homes = await Promise.all(viewer.homes.map(async (home) => ({ ...home, name: await nameHome(viewer, home) })));
  return (
    <Cells title={t('homes')}>
      {homes.length === 0 && <Cell title={t('noHomes')} />}
      {homes.map(({ residencyId, unitId, name, relation, since }) => (
        <CellLink
          key={residencyId}
          href={`/homes/${unitId}`}
          icon="home"
          title={name}
          text={t('since', { day: dayText(clock, since, viewer.now) })}
          value={choices(`relation.${relation}`)}
        />
      ))}
      <CellLink
        href={homes.length > 0 ? '/homes' : '/homes/bind'}
        title={homes.length > 0 ? t('allHomes') : t('bind')}
      />
    </Cells>
  );
}
