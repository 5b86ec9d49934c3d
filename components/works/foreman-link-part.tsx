import type { FormAction, Values } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import type { ForemanLinkSaid } from '@/lib/works/say-foreman-link';
import { PostButton } from '../form/post-button';
import { Qr } from '../print/qr';
import { CopyText } from '../reports/copy-text';
import { Tip } from '../ui/notice';

type Props = { said: ForemanLinkSaid; action: FormAction; words: FormWords; values: Values };

/** The link for the site foreman: to copy, to scan, to make anew. */
export async function ForemanLinkPart({ said: { signed, link, mayMake }, action, words, values }: Props) {
  const t = await getTranslations('worksTexts');
  if (signed)
    return (
      <Tip tone="green" className="mx-0!">
        {signed}
      </Tip>
    );
  return (
    <div className="flex flex-col gap-3">
      {link ? (
        <>
          <CopyText
            label={t('foreman.link')}
            text={link.href}
            copy={t('foreman.copy')}
            copied={t('foreman.copied')}
            failed={t('foreman.copyFailed')}
          />
          <p className="text-sm text-soft">{link.until}</p>
          <figure className="text-center text-sm text-soft">
            <Qr text={link.href} label={t('foreman.scan')} className="mx-auto size-40 rounded-md" />
            <figcaption className="mt-1">{t('foreman.scan')}</figcaption>
          </figure>
        </>
      ) : (
        <p>{t('foreman.none')}</p>
      )}
      {mayMake && (
        <div>
          <PostButton
            id="link-foreman"
            action={action}
            words={words}
            values={values}
            size="medium"
            tone={link ? 'default' : 'primary'}
          >
            {t(link ? 'foreman.again' : 'foreman.make')}
          </PostButton>
          {link && <p className="mt-1 text-sm text-soft">{t('foreman.againHint')}</p>}
        </div>
      )}
    </div>
  );
}
