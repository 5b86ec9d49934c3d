import type { FormAction } from '@/lib/action-state';
import type { FormSpec, FormWords } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { MiniForm } from '../form/mini-form';
import { Icon } from '../icons/icon';

export type MatterPanelProps = { spec: FormSpec; count: number; action: FormAction; words: FormWords };

/** Other homes told of what may be the same matter: one press, and they are answered as one. */
export async function MatterPanel({ spec, count, action, words }: MatterPanelProps) {
  const t = await getTranslations('desk');
  return (
    <details className="desk-form group card rounded-md border border-line bg-card print:hidden">
      <summary className="flex min-h-11 items-center gap-2 px-4 py-1.5 font-medium">
        <Icon name="link" className="size-[1.3em] text-soft" />
        <span className="flex-1">{t('matter.title', { count })}</span>
        <Icon name="down" className="size-[1.1em] text-soft group-open:rotate-180" />
      </summary>
      <p className="px-4 text-sm text-soft">{t('matter.hint')}</p>
      <MiniForm spec={spec} action={action} words={words} />
    </details>
  );
}
