import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { PostButton } from '../form/post-button';
import { Cell, Cells } from '../ui/cells';
import { Tip } from '../ui/notice';

export type WechatLinksProps = {
  /** Moments as they are read. */
  links: { id: string; linked: string; used: string }[];
  /** What became of an account that was to be linked. */
  note?: 'late' | 'taken';
  action: FormAction;
  words: FormWords;
  back: string;
};

/** The accounts of WeChat that sign in as this person, each with a button that ends it; nothing when there are none. */
export async function WechatLinks({ links, note, action, words, back }: WechatLinksProps) {
  const t = await getTranslations('wechat');
  return (
    <>
      {note && <Tip tone="amber">{t(note)}</Tip>}
      {links.length > 0 && (
        <Cells title={t('links')} tips={t('text')}>
          {links.map(({ id, linked, used }) => (
            <Cell
              key={id}
              icon="link"
              title={t('linkedOn', { day: linked })}
              text={t('used', { at: used })}
              value={
                <PostButton
                  id={`unlink-${id}`}
                  action={action}
                  words={words}
                  values={{ link: id, back }}
                  tone="warn"
                  size="small"
                >
                  {t('end')}
                </PostButton>
              }
            />
          ))}
        </Cells>
      )}
    </>
  );
}
