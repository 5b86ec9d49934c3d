import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { PostButton } from '../form/post-button';
import { Icon } from '../icons/icon';
import { Menu, menuRow } from '../ui/menu';
import { whole } from '../ui/whole';

export type HomeMenuProps = {
  homes: { unitId: string; name: string }[];
  current: string;
  action: FormAction;
  words: FormWords;
  back: string;
};

/** Which of the own homes the page is about, and the way to another; plain words when there is only one. */
export async function HomeMenu({ homes, current, action, words, back }: HomeMenuProps) {
  const t = await getTranslations('home');
  const name = homes.find((home) => home.unitId === current)?.name ?? '';
  if (homes.length < 2) return <p className="min-w-0 py-2 font-medium">{whole(name)}</p>;
  return (
    <Menu
      label={`${name} · ${t('homes')}`}
      summaryClassName="flex min-h-11 items-center gap-1 font-medium"
      summary={
        <>
          <span className="min-w-0">{whole(name)}</span>
          <Icon name="down" className="size-[1.05em] text-soft" />
        </>
      }
    >
      {homes.map((home) => (
        <PostButton
          key={home.unitId}
          id={`home-${home.unitId}`}
          action={action}
          words={words}
          values={{ home: home.unitId, back }}
          look={menuRow}
          pressed={home.unitId === current}
        >
          <span className="flex-1">{whole(home.name)}</span>
          {home.unitId === current && <Icon name="check" className="size-[1.2em] text-green" />}
        </PostButton>
      ))}
      <a href="/homes" className={menuRow}>
        {t('homesAll')}
      </a>
    </Menu>
  );
}
