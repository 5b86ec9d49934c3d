import type { FormAction } from '@/lib/action-state';
import { type FormSpec, type FormWords, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { MiniForm } from '../form/mini-form';
import { PostButton } from '../form/post-button';
import { Icon } from '../icons/icon';
import { Menu } from '../ui/menu';

export type SavedViewsProps = {
  community: string;
  /** The list looked at now, as its address says it. */
  query: string;
  views: { id: string; name: string; href: string; current: boolean }[];
  keep: FormAction;
  forget: FormAction;
  words: FormWords;
};

/** Lists kept under names of one's own, and a place to keep the one that is open. */
export async function SavedViews({ community, query, views, keep, forget, words }: SavedViewsProps) {
  const t = await getTranslations('desk');
  const spec: FormSpec = {
    id: 'keep-view',
    fields: [
      ...hidden({ community, query }),
      {
        name: 'name',
        control: 'text',
        label: t('saved.name'),
        placeholder: t('saved.namePlaceholder'),
        required: true,
        maxLength: 20,
      },
    ],
    submit: t('saved.keep'),
  };
  return (
    <>
      {views.map((view) => (
        <span key={view.id} className="inline-flex shrink-0 items-center rounded-full bg-fill text-sm">
          <a
            href={view.href}
            aria-current={view.current ? 'page' : undefined}
            className="inline-flex min-h-8 items-center rounded-full py-1 pl-3 aria-[current]:font-medium aria-[current]:text-green max-md:min-h-11"
          >
            {view.name}
          </a>
          <PostButton id={`forget-${view.id}`} action={forget} words={words} values={{ view: view.id }} tone="bare">
            <Icon name="close" className="size-[1.1em]" label={t('saved.remove', { name: view.name })} />
          </PostButton>
        </span>
      ))}
      <Menu
        className="max-md:hidden"
        summary={
          <>
            <Icon name="plus" className="size-[1.1em]" />
            {t('saved.save')}
          </>
        }
        summaryClassName="inline-flex min-h-8 items-center gap-1 rounded-full px-3 text-sm text-link hover:bg-fill max-md:min-h-11"
      >
        <div className="desk-form w-72 py-1">
          <MiniForm spec={spec} action={keep} words={words} />
        </div>
      </Menu>
    </>
  );
}
