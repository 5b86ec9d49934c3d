import type { Metadata } from 'next';
import { Commendations } from '@/components/people/commendations';
import { LinkButton } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { textOf } from '@/lib/address';
import { momentText } from '@/lib/clock/words';
import { memberHref, ticketHref } from '@/lib/desk/hrefs';
import { env } from '@/lib/env';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { orNotFound } from '@/lib/or-not-found';
import type { Department } from '@/lib/people/departments';
import { confirmHref, isFresh } from '@/lib/people/fresh';
import { asksSecond } from '@/lib/people/roles';
import { notFound } from '@/lib/refusal';
import { findCommendations } from '@/lib/staff/find-commendations';
import { findMember, type Member } from '@/lib/staff/find-staff';
import { requireStaffKeeper } from '@/lib/staff/require-keeper';
import { sayCommendations } from '@/lib/staff/say-commendations';
import type { Params } from '@/lib/tickets/desk-query';
import { StaffLink } from '../staff-link';
import { EndPart } from './end-part';
import { PostsPart } from './posts-part';
import { WaysPart } from './ways-part';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('staff'))('title') };
}

/** One colleague: what they do, how they come in, what they answer for; and what who looks after them may change. */
export default async function MemberPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/admin/settings/staff/${id}`;
  const desk = await requireStaffKeeper(path, searchParams);
  const { viewer, community, c } = desk;
  const asked = idInput.safeParse(id).data;
  const finding = asked ? findMember(viewer, community.id, asked) : Promise.reject(notFound());
  const member = await orNotFound(finding, path);
  const [t, praised] = await Promise.all([
    getTranslations('staff'),
    findCommendations(viewer, community.id, member.personId),
  ]);
  const own = member.personId === viewer.personId;
  const fresh = isFresh(viewer);
  const at = { community: community.id, person: member.personId };
  return (
    <div className="max-w-[60rem]">
      <StaffLink c={c} />
      <h1 className="text-xl font-medium">{member.name}</h1>
      {textOf(desk.params.added) && (
        <Tip tone="green" className="mx-0!">
          <b className="block font-medium">{t('added.title', { name: member.name })}</b>
          {t('added.text', { address: `${env().ORIGIN}/sign-in` })}
        </Tip>
      )}
      {member.above && <Tip className="mx-0!">{t('above')}</Tip>}
      {own && <Tip className="mx-0!">{t('own')}</Tip>}
      {!fresh && (
        <Tip
          tone="amber"
          className="mx-0!"
          action={<a href={confirmHref(memberHref(member.personId, community.id))}>{t('confirmLink')}</a>}
        >
          {t('confirmFirst')}
        </Tip>
      )}
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <Facts member={member} now={viewer.now} />
        <PostsPart member={member} at={at} fresh={fresh} />
        <Commendations found={await sayCommendations(praised, viewer.now)} hrefOf={(ticket) => ticketHref(ticket, c)} />
        {!own && !member.above && <WaysPart member={member} at={at} fresh={fresh} />}
        {!own && !member.above && <EndPart viewer={viewer} member={member} at={at} c={c} fresh={fresh} />}
      </div>
      {own && (
        <p className="mt-4">
          <LinkButton href="/admin/settings/account" size="medium">
            {(await getTranslations('settings'))('account.title')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

async function Facts({ member, now }: { member: Member; now: Date }) {
  const [t, choices, clock] = await Promise.all([
    getTranslations('staff'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const second = member.second ? 'secondOn' : asksSecond(member.roles) ? 'secondMissing' : 'secondOff';
  const { cameAt, endedAt, roles, department } = member;
  const items = [
    [t('column.roles'), roles.map((role) => choices(`role.${role}`)).join(' · ')],
    [t('column.department'), choices(`department.${department as Department}`)],
    [t('column.state'), t(endedAt ? 'ended' : 'active')],
    [t('column.phone'), member.phone ?? '—'],
    [t('column.cameAt'), cameAt ? momentText(clock, cameAt, now) : t('never')],
    [t('column.second'), t(second)],
    [t('password'), t(member.password ? 'passwordOn' : 'passwordOff')],
    [t('wechat'), t(member.wechat ? 'wechatOn' : 'wechatOff')],
  ];
  return (
    <Panel>
      <DescriptionList
        className="text-base!"
        items={items.map(([term, value]) => ({ key: String(term), term, value }))}
      />
    </Panel>
  );
}
