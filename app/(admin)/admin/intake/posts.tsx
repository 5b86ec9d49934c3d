import { dropPost } from '@/app/intake-actions';
import { PostButton } from '@/components/form/post-button';
import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { GroupPost } from '@/lib/intake/group-posts';
import { intakeHref } from '@/lib/intake/hrefs';
import type { Intake } from '@/lib/intake/read-asked';
import { GroupWords } from './group-words';

type CardProps = { intake: Intake; post: GroupPost };

/** What was pasted from the group, as it was. */
export async function PostCard({ intake: { viewer, communityId }, post }: CardProps) {
  const [t, words] = await Promise.all([getTranslations('intake'), formWords()]);
  return (
    <Panel title={t('group.original')}>
      <GroupWords viewer={viewer} post={post} />
      <PostButton
        id="drop"
        action={dropPost}
        words={words}
        values={{ community: communityId, post: post.id }}
        size="small"
        className="mt-2"
      >
        {t('group.drop')}
      </PostButton>
    </Panel>
  );
}

type WaitingProps = { intake: Intake; posts: GroupPost[] };

/** Messages that were pasted and that nobody has made anything of. */
export async function Waiting({ intake: { c, viewer }, posts }: WaitingProps) {
  const [t, clock] = await Promise.all([getTranslations('intake'), getTranslations('clock')]);
  if (posts.length === 0) return null;
  return (
    <Panel title={t('group.waiting')}>
      <ul className="flex flex-col gap-2 text-sm">
        {posts.map((post) => (
          <li key={post.id}>
            <a href={intakeHref({ c, post: post.id })} className="block max-md:py-2">
              <span className="line-clamp-2 text-link">{post.text}</span>
              <span className="text-xs text-soft">
                {t('group.at', { at: momentText(clock, post.pastedAt, viewer.now) })}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
