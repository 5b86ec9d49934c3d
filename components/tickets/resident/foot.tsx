import { getTranslations } from '@/lib/i18n/translations';
import { PostButton } from '../../form/post-button';
import { Button } from '../../ui/button';
import { Telephone } from '../../ui/telephone';
import type { Acts } from './acts';
import { Composer } from './composer';

export type FootProps = {
  acts: Acts;
  emergency: boolean;
  phone: string;
  /** Until the household may press again: when it last did, in words. */
  nudged: string | null;
};

/** The bar at the foot: say something, or press for it. On an emergency pressing is telephoning. */
export async function Foot({ acts, emergency, phone, nudged }: FootProps) {
  const t = await getTranslations('resident');
  const says = {
    label: t('box.label'),
    placeholder: t('box.placeholder'),
    photo: t('box.photo'),
    photoShort: t('box.photoField'),
    send: t('box.send'),
  };
  return (
    <div className="px-3 py-2">
      {nudged && (
        <p role="status" className="pb-1 text-center text-xs text-soft">
          {t('box.nudged', { at: nudged })}
        </p>
      )}
      <div className="flex items-end gap-2 elder:flex-wrap">
        {acts.moves.includes('message') && (
          <Composer
            action={acts.action}
            words={acts.words}
            values={acts.valuesOf('message')}
            says={says}
            photos={acts.photos}
            draft={acts.draftOf('message')}
            camera={<Camera />}
          />
        )}
        {emergency ? (
          <div className="flex elder:flex-auto *:w-full">
            <Telephone number={phone} tone="warn" size="medium" label={t('box.dial')}>
              {t('box.nudge')}
            </Telephone>
          </div>
        ) : (
          <Nudge acts={acts} nudged={nudged} />
        )}
      </div>
    </div>
  );
}

async function Nudge({ acts, nudged }: Pick<FootProps, 'acts' | 'nudged'>) {
  const t = await getTranslations('resident');
  if (nudged)
    return (
      <Button disabled size="medium" className="elder:flex-auto">
        {t('box.nudgedShort')}
      </Button>
    );
  return (
    acts.moves.includes('nudge') && (
      <PostButton
        id="nudge"
        action={acts.action}
        words={acts.words}
        values={acts.valuesOf('nudge')}
        size="medium"
        label={t('box.nudgeFull')}
        className="elder:flex-auto elder:*:w-full"
      >
        {t('box.nudge')}
      </PostButton>
    )
  );
}

const Camera = () => (
  <svg viewBox="0 0 28 28" aria-hidden="true" className="icon size-7">
    <path d="M4 9.5A1.5 1.5 0 0 1 5.5 8H9l1.5-2.5h7L19 8h3.5A1.5 1.5 0 0 1 24 9.5v11a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 4 20.5Z" />
    <circle cx="14" cy="14.5" r="4" />
  </svg>
);
