import type { Metadata } from 'next';
import { putTelling } from '@/app/telling-actions';
import { ServiceForm } from '@/components/form/service-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { Tip } from '@/components/ui/notice';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { requireViewer } from '@/lib/session';
import { findOwnChoices } from '@/lib/telling/own-choices';
import { choicesForm } from '@/lib/telling/say-forms';

type Props = { searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('telling'))('own.title') };
}

/** 消息通知: what reaches the person outside the portal, and when not. */
export default async function TellingPage({ searchParams }: Props) {
  const viewer = await requireViewer('/me/telling');
  const [t, words, choices, { saved }] = await Promise.all([
    getTranslations('telling'),
    formWords(),
    findOwnChoices(viewer),
    searchParams,
  ]);
  const { wechat } = choices.ways;
  return (
    <ResidentPage title={t('own.title')} back="/me">
      {saved && <Tip tone="green">{t('own.saved')}</Tip>}
      <p className="px-4 pt-4 text-soft">{t('own.inbox')}</p>
      {wechat !== 'linked' && <Tip>{t(wechat === null ? 'own.noWechat' : 'own.unlinked')}</Tip>}
      <Tip tone="amber">{t('own.urgent')}</Tip>
      <ServiceForm spec={await choicesForm(choices)} action={putTelling} words={words} />
    </ResidentPage>
  );
}
