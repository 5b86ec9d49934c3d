import 'server-only';
import { type FormSpec, hidden } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { NOTICE_VERSION } from '@/lib/services/works/notice';
import type { ForemanPage } from './foreman-link';
import { noticeOptions } from './notice-options';

/** What the site foreman fills in: each item, their name, their signature. */
export async function foremanForm(code: string, page: Extract<ForemanPage, { state: 'open' }>): Promise<FormSpec> {
  const [t, options] = await Promise.all([getTranslations('worksTexts'), noticeOptions()]);
  return {
    id: 'foreman',
    submit: t('foreman.page.submit'),
    fields: [
      ...hidden({ code, version: NOTICE_VERSION }),
      { name: 'items', control: 'accept', label: t('foreman.page.accept'), required: true, options },
      {
        name: 'name',
        control: 'text',
        label: t('foreman.page.name'),
        required: true,
        maxLength: 30,
        value: page.foreman ?? '',
      },
      {
        name: 'signature',
        control: 'signature',
        label: t('foreman.page.signature'),
        hint: t('foreman.page.signatureHint'),
        required: true,
      },
    ],
  };
}
