import { getMessages, getTranslations } from '@/lib/i18n/translations';
import { LookUp } from './look-up';

export type LookUpPanelProps = { communityId: string; into?: string };

/** The knowledge base beside what the desk is writing. `into` names the text box that Enter fills; without it Enter copies. */
export async function LookUpPanel({ communityId, into }: LookUpPanelProps) {
  const [t, { knowledge }] = await Promise.all([getTranslations('knowledge'), getMessages()]);
  const { copied, inserted } = knowledge.panel;
  const words = {
    label: t('search'),
    placeholder: t('searchHint'),
    hint: t(into ? 'panel.hintInsert' : 'panel.hint'),
    none: t('panel.none'),
    copied,
    inserted,
  };
  return <LookUp from={`/api/knowledge?community=${communityId}`} into={into} words={words} />;
}
