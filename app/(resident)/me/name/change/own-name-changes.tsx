import { takeBackNameChange } from '@/app/homes-actions';
import { PostButton } from '@/components/form/post-button';
import { Cell, Cells } from '@/components/ui/cells';
import { Tag } from '@/components/ui/tag';
import { momentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import type { OwnChanges } from '@/lib/homes/change-name';
import { getTranslations } from '@/lib/i18n/translations';

type Props = { asked: OwnChanges['asked']; now: Date };

const tones = { asked: 'amber', approved: 'green', refused: 'red' } as const;

/** What one asked for lately: from which name to which, how far it is, and why not. The one that waits can be taken back. */
export async function OwnNameChanges({ asked, now }: Props) {
  if (asked.length === 0) return null;
  const [t, clock, words] = await Promise.all([getTranslations('homes'), getTranslations('clock'), formWords()]);
  return (
    <Cells title={t('change.requests')}>
      {asked.map(({ id, before, after, state, refusal, photos, at }) => (
        <Cell
          key={id}
          title={t('change.fromTo', { before: before || t('change.unnamed'), after })}
          text={
            <>
              {t(state === 'asked' ? 'change.askedAt' : 'change.decidedAt', {
                at: momentText(clock, new Date(at), now),
              })}
              {photos > 0 && ` · ${t('change.photoCount', { count: photos })}`}
              {refusal && <span className="block text-red">{t('change.refusedWhy', { reason: refusal })}</span>}
            </>
          }
          value={
            <span className="flex flex-wrap items-center gap-3">
              <Tag tone={tones[state]}>{t(`change.state.${state}`)}</Tag>
              {state === 'asked' && (
                <PostButton
                  id={`take-back-${id}`}
                  action={takeBackNameChange}
                  words={words}
                  values={{ request: id }}
                  size="small"
                >
                  {t('change.withdraw')}
                </PostButton>
              )}
            </span>
          }
        />
      ))}
    </Cells>
  );
}
