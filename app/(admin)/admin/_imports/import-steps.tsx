import { classes } from '@/components/ui/classes';
import { getTranslations } from '@/lib/i18n/translations';

const steps = ['file', 'columns', 'look', 'done'] as const;

/** Where a file is on its way in. */
export async function ImportSteps({ at }: { at: (typeof steps)[number] }) {
  const t = await getTranslations('imports');
  return (
    <ol className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {steps.map((step, nth) => (
        <li
          key={step}
          aria-current={step === at ? 'step' : undefined}
          className={classes(step === at ? 'font-medium' : 'text-soft')}
        >
          {nth + 1} {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
