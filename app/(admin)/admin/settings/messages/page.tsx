import type { Metadata } from 'next';
import { sendLettersAgain } from '@/app/telling-actions';
import { FilterBar } from '@/components/desk/filter-bar';
import { PostButton } from '@/components/form/post-button';
import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { Panel } from '@/components/ui/panel';
import { addressOf, textOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { requireDesk } from '@/lib/desk/require-desk';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import { refusePage } from '@/lib/or-not-found';
import { leadsIn } from '@/lib/people/leads';
import { COUNTED, type Figures, findDead } from '@/lib/telling/find-dead';
import { knownCodes, sayCode } from '@/lib/telling/say-letters';
import type { Params } from '@/lib/tickets/desk-query';
import { BackLink } from '../back-link';
import { LetterTable } from './letter-table';

type Props = { searchParams: Promise<Params> };

const PATH = '/admin/settings/messages';
const channels = ['wechat', 'sms', 'robot'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('telling'))('dead.title') };
}

/** 没发出去的消息: what no channel took, to be sent again or let go. */
export default async function MessagesPage({ searchParams }: Props) {
  const { viewer, community, params, c } = await requireDesk(PATH, searchParams);
  if (!leadsIn(viewer, community.id)) return refusePage(viewer, PATH);
  const channel = channels.find((one) => one === textOf(params.channel));
  const code = knownCodes.find((one) => one === textOf(params.code));
  const after = idInput.safeParse(params.after).data;
  const [t, words, { letters, next, figures }] = await Promise.all([
    getTranslations('telling'),
    formWords(),
    findDead(viewer, community.id, { channel, code, after }),
  ]);
  const to = (change: Record<string, string | undefined>) => addressOf(PATH, { c, channel, code, ...change });
  const back = c ? `?c=${c}` : '';
  const codes = await Promise.all(knownCodes.map(async (value) => ({ value, label: await sayCode(value) })));
  return (
    <div className="max-w-[72rem]">
      <BackLink c={c} />
      <h1 className="text-xl font-medium">{t('dead.title')}</h1>
      <p className="mt-1 text-soft">{t('dead.text')}</p>
      <p className="mt-2 flex flex-wrap items-center gap-x-4">
        <Counted figures={figures} />
        <a className="inline-flex min-h-11 items-center text-link" href={deskHref('/admin/settings/channels', c)}>
          {t('dead.channels')}
        </a>
      </p>
      <FilterBar
        kept={{ c: c ?? undefined }}
        choices={[
          {
            name: 'channel',
            label: t('dead.allChannels'),
            value: channel,
            options: channels.map((value) => ({ value, label: t(`channel.${value}`) })),
          },
          { name: 'code', label: t('dead.allCodes'), value: code, options: codes },
        ]}
        sorts={[]}
        clear={channel || code ? to({ channel: undefined, code: undefined }) : null}
      />
      <Panel flush>
        {letters.length > 0 ? (
          <LetterTable letters={letters} now={viewer.now} c={c} community={community.id} />
        ) : (
          <Empty icon="check" title={t('dead.empty')} text={t('dead.emptyText')} />
        )}
      </Panel>
      {letters.length > 1 && (
        <div className="mt-4">
          <PostButton
            id="again-all"
            action={sendLettersAgain}
            words={words}
            values={{ community: community.id, channel: channel ?? '', code: code ?? '', back }}
            size="medium"
          >
            {t('dead.againAll')}
          </PostButton>
        </div>
      )}
      <MoreLinks
        newest={after ? { href: to({}), label: t('dead.newest') } : null}
        more={next ? { href: to({ after: next }), label: t('dead.older') } : null}
      />
    </div>
  );
}

async function Counted({ figures }: { figures: Figures }) {
  const t = await getTranslations('telling');
  const say = (count: number) => (count >= COUNTED ? t('dead.more1000') : String(count));
  const { sent, queued, dead } = figures;
  return <span>{t('dead.figures', { sent: say(sent), queued: say(queued), dead: say(dead) })}</span>;
}
