import { Panel } from '@/components/ui/panel';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Step } from '@/lib/notices/find-desk-notice';

/** What was done with a notice, by whom and when. */
export async function Steps({ steps, now }: { steps: Step[]; now: Date }) {
  const [t, clock] = await Promise.all([getTranslations('notices'), getTranslations('clock')]);
  if (steps.length === 0) return null;
  return (
    <Panel title={t('desk.steps')}>
      <ol className="space-y-2">
        {steps.map(({ id, what, who, words, at }) => (
          <li key={id}>
            <p>
              <span className="font-medium">{who ?? t('desk.clock')}</span> {t(`step.${what}`)}
            </p>
            {words && <p className="text-sm whitespace-pre-line">{words}</p>}
            <p className="text-sm text-soft">{momentText(clock, at, now)}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
