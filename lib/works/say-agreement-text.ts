import 'server-only';
import { type FormSpec, hidden } from '@/lib/form';
import { type Blank, blanks } from '@/lib/i18n/texts/blanks';
import { getTranslations } from '@/lib/i18n/translations';
import type { AgreementText } from './agreement-texts';
import { chineseWords } from './chinese';
import { type BlankValues, fillAgreement, templateOf } from './fill-agreement';

export const LONGEST_TEXT = 12_000;

/** 「本小区第 2 版」, by the version of a text or of a signed copy. */
export async function nameOfText(version: string): Promise<string> {
  const t = await getTranslations('worksTexts');
  const template = templateOf(version);
  const no = template.replace(/^s/, '');
  return template.startsWith('s') ? t('agreement.standard', { no }) : t('agreement.own', { no });
}

/** The form by which a community's text is changed; it carries along which version was read. */
export async function agreementForm(now: AgreementText, carried: Record<string, string>): Promise<FormSpec> {
  const t = await getTranslations('worksTexts');
  const names = Object.values(blanks).map((word) => `{{${word}}}`);
  return {
    id: 'agreement',
    submit: t('settings.save'),
    fields: [
      ...hidden({ ...carried, seen: now.version }),
      {
        name: 'body',
        control: 'textarea',
        label: t('settings.body'),
        hint: t('settings.bodyHint', { blanks: names.join(' ') }),
        required: true,
        maxLength: LONGEST_TEXT,
        rows: 28,
        value: now.body.trim(),
      },
      { name: 'why', control: 'text', label: t('settings.why'), required: true, maxLength: 200 },
    ],
  };
}

/** A text with its blanks filled by examples. */
export async function sampleOf(text: string): Promise<string> {
  const words = await chineseWords();
  const sample = Object.fromEntries(
    (Object.keys(blanks) as Blank[]).map((blank) => [blank, words(`worksTexts.settings.sample.${blank}`)]),
  ) as BlankValues;
  return fillAgreement(text, sample);
}
