import type { Metadata } from 'next';
import { acceptHomes, withdrawHome } from '@/app/homes-actions';
import { PostButton } from '@/components/form/post-button';
import { ResidentPage } from '@/components/shell/resident-page';
import { LinkButton } from '@/components/ui/button';
import { Cell, CellLink, Cells } from '@/components/ui/cells';
import { Empty } from '@/components/ui/empty';
import { Tip } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';
import { dayText, momentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { findOwnRequests, type OwnRequests } from '@/lib/homes/own-requests';
import { getTranslations } from '@/lib/i18n/translations';
import { nameHome } from '@/lib/people/name-homes';
import { requireViewer } from '@/lib/session';
import type { Viewer } from '@/lib/viewer';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const told = ['matched', 'asked', 'letter', 'joined', 'withdrawn'] as const;
/** Just come in: the next thing is what the home is for. */
const joined = new Set<unknown>(['matched', 'letter', 'joined']);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homes'))('title') };
}

/** 我的房屋: those that are mine, what I wait for, and what has come to an end. */
export default async function HomesPage({ searchParams }: Props) {
  const viewer = await requireViewer('/homes');
  const [t, own, asked] = await Promise.all([getTranslations('homes'), findOwnRequests(viewer), searchParams]);
  const done = told.find((one) => one === asked.done);
  const isFirst = viewer.homes.length === 0 && !own.asked.some(({ state }) => state === 'asked');
  const bare = viewer.homes.length + own.asked.length + own.invited.length === 0;
  return (
    <ResidentPage title={t('title')} back="/me">
      {done && <Tip tone="green">{t(`done.${done}`)}</Tip>}
      {bare && <Empty icon="home" title={t('none')} text={t('noneText')} />}
      <Invited invited={own.invited} />
      <Asked viewer={viewer} asked={own.asked} />
      <Mine viewer={viewer} />
      <Ended viewer={viewer} ended={own.ended} />
      {viewer.homes.length > 0 && (
        <Cells>
          <CellLink href="/me/name/change" title={t('change.title')} value={viewer.name} />
        </Cells>
      )}
      <div className="space-y-4 px-4 pt-8 *:w-full">
        {joined.has(done) && (
          <LinkButton href="/" tone="primary">
            {t('begin')}
          </LinkButton>
        )}
        <LinkButton href="/homes/bind" tone={isFirst ? 'primary' : 'default'}>
          {isFirst ? t('bind') : t('bindAnother')}
        </LinkButton>
      </div>
    </ResidentPage>
  );
}

async function Mine({ viewer }: { viewer: Viewer }) {
  if (viewer.homes.length === 0) return null;
  const [t, choices, clock] = await Promise.all([
    getTranslations('homes'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  const homes = await Promise.all(viewer.homes.map(async (home) => ({ ...home, name: await nameHome(viewer, home) })));
  const day = (one: string) => dayText(clock, one, viewer.now);
  return (
    <Cells title={t('mine')}>
      {homes.map(({ residencyId, unitId, name, relation, since, until }) => (
        <CellLink
          key={residencyId}
          href={`/homes/${unitId}`}
          icon="home"
          title={name}
          text={until ? t('sinceUntil', { since: day(since), until: day(until) }) : t('since', { day: day(since) })}
          value={choices(`relation.${relation}`)}
        />
      ))}
    </Cells>
  );
}

async function Asked({ viewer, asked }: { viewer: Viewer; asked: OwnRequests['asked'] }) {
  if (asked.length === 0) return null;
  const [t, choices, clock, words] = await Promise.all([
    getTranslations('homes'),
    getTranslations('choices'),
    getTranslations('clock'),
    formWords(),
  ]);
  return (
    <Cells title={t('waiting')}>
      {asked.map(({ id, community, home, relation, state, reason, at }) => (
        <Cell
          key={id}
          icon="home"
          title={`${community} ${home}`}
          text={
            <>
              {choices(`relation.${relation}`)} · {t('asked', { at: momentText(clock, new Date(at), viewer.now) })}
              {state === 'refused' && (
                <span className="block text-red">{t('refusedWhy', { reason: reason ?? '' })}</span>
              )}
            </>
          }
          value={
            state === 'asked' ? (
              <span className="flex flex-wrap items-center gap-3">
                <Tag tone="amber">{t('waiting')}</Tag>
                <PostButton
                  id={`withdraw-${id}`}
                  action={withdrawHome}
                  words={words}
                  values={{ request: id }}
                  size="small"
                >
                  {t('withdraw')}
                </PostButton>
              </span>
            ) : (
              <a className="inline-block py-2 text-link" href="/homes/bind">
                {t('again')}
              </a>
            )
          }
        />
      ))}
    </Cells>
  );
}

async function Invited({ invited }: { invited: OwnRequests['invited'] }) {
  if (invited.length === 0) return null;
  const [t, choices, words] = await Promise.all([getTranslations('homes'), getTranslations('choices'), formWords()]);
  return (
    <>
      <Cells title={t('invited')}>
        {invited.map(({ id, community, home, relation }) => (
          <Cell key={id} icon="home" title={`${community} ${home}`} value={choices(`relation.${relation}`)} />
        ))}
      </Cells>
      <div className="px-4 pt-3">
        <PostButton id="accept" action={acceptHomes} words={words} tone="primary" className="*:w-full">
          {t('accept')}
        </PostButton>
      </div>
    </>
  );
}

async function Ended({ viewer, ended }: { viewer: Viewer; ended: OwnRequests['ended'] }) {
  if (ended.length === 0) return null;
  const [t, choices, clock] = await Promise.all([
    getTranslations('homes'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  return (
    <Cells title={t('ended')}>
      {ended.map(({ id, community, home, relation, until }) => (
        <Cell
          key={id}
          title={`${community} ${home}`}
          text={t('endedOn', { day: dayText(clock, until, viewer.now) })}
          value={choices(`relation.${relation}`)}
        />
      ))}
    </Cells>
  );
}
