import type { Metadata } from 'next';
import { putSms } from '@/app/telling-actions';
import { MiniForm } from '@/components/form/mini-form';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { momentText } from '@/lib/clock/words';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { leadsIn } from '@/lib/people/leads';
import { findOfficeChannels } from '@/lib/telling/office-channels';
import { smsForm } from '@/lib/telling/say-forms';
import type { Params } from '@/lib/tickets/desk-query';
import { BackLink } from '../back-link';
import { RobotPanel } from './robot-panel';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/settings/channels';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('telling'))('office.title') };
}

/** 通知渠道: which ways there are out of the portal, and what goes by them. */
export default async function ChannelsPage({ searchParams }: Props) {
  const { viewer, community, c } = await requireDesk(PATH, searchParams);
  if (!leadsIn(viewer, community.id)) return refusePage(viewer, PATH);
  const [t, clock, words, channels] = await Promise.all([
    getTranslations('telling'),
    getTranslations('clock'),
    formWords(),
    findOfficeChannels(viewer, community.id),
  ]);
  const carried = { community: community.id, back: c ? `?c=${c}` : '' };
  return (
    <div className="max-w-[44rem]">
      <BackLink c={c} />
      <h1 className="text-xl font-medium">{t('office.title')}</h1>
      <p className="mt-1 text-soft">{t('office.text')}</p>
      <div className="mt-4 space-y-4">
        <Panel title={t('channel.wechat')} aside={<IsOn on={channels.wechat} />}>
          <p className="text-soft">{t(channels.wechat ? 'office.wechatText' : 'office.wechatOff')}</p>
        </Panel>
        <Panel title={t('channel.sms')} aside={<IsOn on={channels.sms.setUp} />}>
          <p className="text-soft">{t('office.smsText')}</p>
          {!channels.sms.setUp && <p className="mt-1 text-soft">{t('office.smsOff')}</p>}
          {channels.sms.set && (
            <p className="mt-1 text-sm text-soft">
              {t('office.setBy', {
                who: channels.sms.set.who ?? '—',
                at: momentText(clock, channels.sms.set.at, viewer.now),
              })}
            </p>
          )}
          <div className="-mx-4">
            <MiniForm key={channels.sms.mode} spec={await smsForm(channels, carried)} action={putSms} words={words} />
          </div>
        </Panel>
        <RobotPanel channels={channels} carried={carried} now={viewer.now} />
      </div>
    </div>
  );
}

async function IsOn({ on }: { on: boolean }) {
  const t = await getTranslations('telling');
  return <Tag tone={on ? 'green' : 'neutral'}>{t(on ? 'office.on' : 'office.off')}</Tag>;
}
