import { CallerSearch } from '@/components/intake/caller-search';
import { Panel } from '@/components/ui/panel';
import { getTranslations } from '@/lib/i18n/translations';
import { intakeHref } from '@/lib/intake/hrefs';
import type { Intake } from '@/lib/intake/read-asked';
import { HomeCard } from './home-card';
import { PostCard, Waiting } from './posts';

const quiet = 'inline-flex min-h-9 items-center rounded-md bg-fill px-3 text-sm text-link max-md:min-h-11';

/** Who calls: looked for as it is typed, then their home and what goes on there. */
export async function CallerSide({ intake }: { intake: Intake }) {
  const { home, post, rooms, waiting, kept, c, call, communityId, stranger } = intake;
  const t = await getTranslations('intake');
  const along = Object.fromEntries(
    Object.entries({ c, kind: kept.kind, post: kept.post }).filter((pair): pair is [string, string] =>
      Boolean(pair[1]),
    ),
  );
  const says = {
    label: t('search.label'),
    placeholder: t('search.placeholder'),
    none: t('search.none'),
    tooOften: t('search.tooOften'),
    lost: t('search.lost'),
    find: t('search.find'),
  };
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Panel title={t('caller')}>
        <CallerSearch key={call} community={communityId} call={call} kept={along} says={says} room="" />
        {rooms.length > 0 && (
          <>
            <p className="text-sm text-soft">{post ? t('group.rooms') : t('search.found', { count: rooms.length })}</p>
            <ul className="mt-1 flex flex-wrap gap-2">
              {rooms.map((one) => (
                <li key={one.id}>
                  <a href={intakeHref({ ...kept, unit: one.id, stranger: undefined })} className={quiet}>
                    {one.label}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="mt-2 flex flex-wrap gap-2">
          {!stranger && (
            <a href={intakeHref({ ...kept, unit: undefined, who: undefined, stranger: '1' })} className={quiet}>
              {t('stranger')}
            </a>
          )}
          {!post && (
            <a href={intakeHref({ c, call, paste: '1' })} className={quiet}>
              {t('group.title')}
            </a>
          )}
        </p>
        {stranger && <p className="mt-3 rounded-md bg-amber-wash px-3 py-2 text-sm">{t('strangerTip')}</p>}
      </Panel>
      {home && <HomeCard intake={intake} home={home} />}
      {post ? <PostCard intake={intake} post={post} /> : <Waiting intake={intake} posts={waiting} />}
    </div>
  );
}
