import { getTranslations } from '@/lib/i18n/translations';
import { Card } from '../../ui/card';

export type PlainPhotosProps = { ticket: string; oneTimeKey: string };

/** Adding photos without JavaScript: a plain form that leads back here. */
export async function PlainPhotos({ ticket, oneTimeKey }: PlainPhotosProps) {
  const t = await getTranslations('files');
  return (
    <Card title={t('add')} className="mx-3 mt-3 [@media(scripting:enabled)]:hidden">
      <form
        id="photos"
        method="post"
        action={`/api/files?ticket=${ticket}`}
        encType="multipart/form-data"
        className="space-y-3"
      >
        <input type="hidden" name="ticket" value={ticket} />
        <input type="hidden" name="$key" value={oneTimeKey} />
        <input
          type="file"
          name="photo"
          accept="image/*"
          multiple
          aria-label={t('add')}
          className="block w-full text-sm"
        />
        <p className="text-sm text-soft">{t('addHint')}</p>
        <button type="submit" className="weui-btn weui-btn_default weui-btn_medium">
          {t('send')}
        </button>
      </form>
    </Card>
  );
}
