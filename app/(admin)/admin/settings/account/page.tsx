import type { Metadata } from 'next';
import { setLook } from '@/app/resident-actions';
import { signOutHere } from '@/app/sign-in-actions';
import { endWechatLink } from '@/app/wechat-actions';
import { PostButton } from '@/components/form/post-button';
import { Commendations } from '@/components/people/commendations';
import { LookChoices } from '@/components/people/look-choices';
import { WechatLinks } from '@/components/people/wechat-links';
import { LinkButton } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { Panel } from '@/components/ui/panel';
import { workplaces } from '@/lib/desk/community';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { ownCommendations } from '@/lib/staff/find-commendations';
import { sayCommendations } from '@/lib/staff/say-commendations';
import type { Params } from '@/lib/tickets/desk-query';
import { rolesIn } from '@/lib/viewer';
import { linkNote, sayLinks } from '@/lib/wechat/say-links';
import { BackLink } from '../back-link';
import { Safety } from './safety';

type Props = { searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('account.title') };
}

export default async function AccountPage({ searchParams }: Props) {
  const { viewer, c, params } = await requireDesk('/admin/settings/account', searchParams);
  const [t, choices, words, links, praised] = await Promise.all([
    getTranslations('settings'),
    getTranslations('choices'),
    formWords(),
    sayLinks(viewer),
    ownCommendations(viewer),
  ]);
  const posts = workplaces(viewer).map(({ id, name }) => {
    const roles = rolesIn(viewer, id).map((role) => choices(`role.${role}`));
    return `${name} · ${roles.join(' · ')}`;
  });
  return (
    <div className="max-w-phone">
      <BackLink c={c} />
      <h1 className="text-xl font-medium">{t('account.title')}</h1>
      <Panel className="mt-4">
        <DescriptionList
          className="text-base!"
          items={[
            { key: 'name', term: t('account.name'), value: viewer.name },
            { key: 'phone', term: t('account.phone'), value: viewer.phoneTail ?? '—' },
            ...posts.map((post) => ({ key: post, term: t('account.work'), value: post })),
          ]}
        />
      </Panel>
      {praised.length > 0 && <Commendations found={await sayCommendations(praised, viewer.now)} className="mt-4" />}
      <WechatLinks
        links={links}
        note={linkNote(params.wechat)}
        action={endWechatLink}
        words={words}
        back="/admin/settings/account"
      />
      <Safety viewer={viewer} />
      <div className="mt-6 overflow-hidden rounded-md border border-line">
        <LookChoices action={setLook} words={words} back={`/admin/settings/account${c ? `?c=${c}` : ''}`} />
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <PostButton
          id="sign-out"
          action={signOutHere}
          words={words}
          forgetDrafts={viewer.personId}
          look="weui-btn weui-btn_default weui-btn_danger"
        >
          {t('account.signOut')}
        </PostButton>
        {viewer.homes.length > 0 && <LinkButton href="/">{t('account.resident')}</LinkButton>}
      </div>
    </div>
  );
}
