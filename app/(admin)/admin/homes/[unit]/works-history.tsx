import { Panel } from '@/components/ui/panel';
import { dayText } from '@/lib/clock/words';
import { ticketHref } from '@/lib/desk/hrefs';
import { stepWords } from '@/lib/desk/say-row';
import { anyWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { worksOf } from '@/lib/services/works/state';
import type { Viewer } from '@/lib/viewer';
import { findWorksOf } from '@/lib/works/find-board';
import { seesWorks } from '@/lib/works/may-see';

type Props = { viewer: Viewer; communityId: string; unitId: string; c: string | null };

/** What was ever built or changed in a home: it stays with the home when that is sold. */
export async function WorksHistory({ viewer, communityId, unitId, c }: Props) {
  if (!seesWorks(viewer, communityId)) return null;
  const rows = await findWorksOf(viewer, communityId, unitId);
  if (rows.length === 0) return null;
  const [t, wordOf, clock] = await Promise.all([getTranslations('works'), anyWords(), getTranslations('clock')]);
  const day = (one: string) => dayText(clock, one, viewer.now);
  return (
    <Panel title={t('history.title')} className="mt-4">
      <ul className="divide-y divide-line">
        {rows.map((row) => {
          const { plan, permit } = worksOf(row);
          const [from, to] = [permit.from ?? plan.from, permit.to ?? plan.to];
          return (
            <li key={row.id} className="py-2">
              <a href={ticketHref(row.id, c)} className="text-link">
                {t('history.line', { number: row.number, step: stepWords(wordOf, row) })}
              </a>
              {from && to && <p className="text-sm text-soft">{t('board.period', { from: day(from), to: day(to) })}</p>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
