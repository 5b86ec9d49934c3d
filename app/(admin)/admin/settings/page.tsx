import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import type { IconName } from '@/components/icons/icon';
import { CellLink, Cells } from '@/components/ui/cells';
import { Tag } from '@/components/ui/tag';
import { localDay } from '@/lib/clock/day';
import { missingYears } from '@/lib/clock/missing';
import { findHolidays } from '@/lib/clock-table';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { findDutyBoard } from '@/lib/duty/board';
import { getTranslations } from '@/lib/i18n/translations';
import { leadsIn, looksAfterIn, watchesIn } from '@/lib/people/leads';
import type { SettingGroup } from '@/lib/settings/register';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { searchParams: Promise<Params> };
type Way = { to: string; icon: IconName; title: string; text: string; value?: ReactNode };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

export default async function SettingsPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk('/admin/settings', searchParams);
  const [t, texts, board, holidays] = await Promise.all([
    getTranslations('settings'),
    getTranslations('worksTexts'),
    findDutyBoard(viewer, community.id),
    findHolidays(),
  ]);
  const [missing] = missingYears(holidays, localDay(viewer.now));
  const onDuty = board.map(({ post, now }) => `${t(`duty.post.${post}`)} ${now?.name ?? t('duty.nobody')}`).join(' · ');
  const warning = missing && (
    <Tag tone={missing.level === 'alarm' ? 'red' : 'amber'} icon="warn">
      {t('holidays.year', { year: String(missing.year) })} {t('holidays.missing')}
    </Tag>
  );
  const group = (name: SettingGroup) => ({
    to: name,
    icon: icons[name],
    title: t(`groups.${name}.title`),
    text: t(`groups.${name}.text`),
  });
  return (
    <div className="max-w-phone">
      <h1 className="text-xl font-medium">{t('title')}</h1>
      <Ways
        title={t('sections.now')}
        c={c}
        ways={[
          { to: 'duty', icon: 'headset', title: t('duty.title'), text: onDuty },
          group('hours'),
          { to: 'holidays', icon: 'calendar', title: t('holidays.title'), text: t('holidays.text'), value: warning },
          group('phones'),
        ]}
      />
      <Ways
        title={t('sections.promise')}
        c={c}
        ways={[group('promises'), group('rules'), group('escalation'), group('works')]}
      />
      <Ways
        title={t('sections.lists')}
        c={c}
        ways={[
          group('categories'),
          group('departments'),
          group('phrases'),
          { to: 'agreement', icon: 'edit', title: texts('settings.title'), text: texts('settings.text') },
        ]}
      />
      <Ways
        title={t('sections.people')}
        c={c}
        ways={await peopleWays(looksAfterIn(viewer, community.id), leadsIn(viewer, community.id))}
      />
      {leadsIn(viewer, community.id) && <Ways title={t('sections.telling')} c={c} ways={await tellingWays()} />}
      <Ways
        title={t('sections.own')}
        c={c}
        ways={[
          { to: 'account', icon: 'user', title: t('account.title'), text: t('account.text') },
          ...(watchesIn(viewer, community.id) ? [await healthWay()] : []),
        ]}
      />
    </div>
  );
}

const icons = {
  hours: 'clock',
  promises: 'check',
  rules: 'note',
  escalation: 'bell',
  phones: 'phone',
  works: 'noise',
  categories: 'filter',
  departments: 'building',
  phrases: 'message',
} satisfies Record<SettingGroup, IconName>;

async function peopleWays(keepsStaff: boolean, leads: boolean): Promise<Way[]> {
  const [staff, acts] = await Promise.all([getTranslations('staff'), getTranslations('acts')]);
  return [
    ...(keepsStaff ? [{ to: 'staff', icon: 'users', title: staff('title'), text: staff('link') } as const] : []),
    { to: 'roles', icon: 'key', title: staff('matrix.title'), text: staff('matrix.link') },
    ...(leads ? [{ to: 'acts', icon: 'eye', title: acts('title'), text: acts('link') } as const] : []),
  ];
}

async function tellingWays(): Promise<Way[]> {
  const t = await getTranslations('telling');
  return [
    { to: 'channels', icon: 'bell', title: t('office.title'), text: t('office.link') },
    { to: 'messages', icon: 'warn', title: t('dead.title'), text: t('dead.link') },
  ];
}

async function healthWay(): Promise<Way> {
  const t = await getTranslations('watch');
  return { to: 'health', icon: 'info', title: t('title'), text: t('link') };
}

function Ways({ title, ways, c }: { title: string; ways: Way[]; c: string | null }) {
  return (
    <section className="mt-4">
      <h2 className="mb-1 px-1 text-sm text-soft">{title}</h2>
      <div className="overflow-hidden rounded-lg border border-line">
        <Cells className="mt-0!">
          {ways.map(({ to, ...way }) => (
            <CellLink key={to} href={deskHref(`/admin/settings/${to}`, c)} {...way} />
          ))}
        </Cells>
      </div>
    </section>
  );
}
