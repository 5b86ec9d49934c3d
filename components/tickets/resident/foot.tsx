import { getTranslations } from 'next-intl/server';
import { PostButton } from '../../form/post-button';
import { Telephone } from '../../ui/telephone';
import type { Acts } from './acts';
import { Composer } from './composer';

export type FootProps = { acts: Acts; emergency: boolean; phone: string };

/** The bar at the foot: say something, or press for it. On an emergency pressing is telephoning. */
export async function Foot({ acts, emergency, phone }: FootProps) {
  const t = await getTranslations('resident');
  const says = { label: t('box.label'), placeholder: t('box.placeholder'), photo: t('box.photo'), send: t('box.send') };
  return (
    <div className="flex items-end gap-2 px-3 py-2">
      {acts.moves.includes('message') && (
        <Composer
          action={acts.action}
          words={acts.words}
          values={acts.valuesOf('message')}
          says={says}
          photos={acts.photos}
        />
      )}
      {emergency ? (
        <Telephone number={phone} tone="warn" size="medium" label={t('box.dial')}>
          {t('box.nudge')}
        </Telephone>
      ) : (
        acts.moves.includes('nudge') && (
          <PostButton
            id="nudge"
            action={acts.action}
            words={acts.words}
            values={acts.valuesOf('nudge')}
            size="medium"
            label={t('box.nudgeFull')}
          >
            {t('box.nudge')}
          </PostButton>
        )
      )}
    </div>
  );
}
