import { getTranslations } from '@/lib/i18n/translations';
import type { Returned as Counts } from '@/lib/surveys/find-returned';
import { Panel } from '../ui/panel';
import { Table } from '../ui/table';
import { Tag } from '../ui/tag';

/** How many were asked and have answered, whole and by building: counts, and whether they are enough (SUR-3, SUR-6). */
export async function Returned({ buildings }: { buildings: Counts[] }) {
  const t = await getTranslations('surveyPaper');
  const sent = sum(buildings, 'sent');
  const answered = sum(buildings, 'answered');
  if (sent === 0)
    return (
      <Panel title={t('returned.title')}>
        <p className="text-soft">{t('returned.none')}</p>
      </Panel>
    );
  return (
    <Panel title={t('returned.title')} aside={t('returned.text')} flush>
      <Whole sent={sent} answered={answered} />
      <Table
        caption={t('returned.title')}
        head={
          <>
            <th scope="col">{t('returned.building')}</th>
            {(['sent', 'answered', 'missing', 'rate'] as const).map((column) => (
              <th key={column} scope="col" className="text-right">
                {t(`returned.${column}`)}
              </th>
            ))}
          </>
        }
      >
        {buildings.map((one) => (
          <tr key={one.id}>
            <th scope="row" className="text-left font-normal">
              {one.name}
            </th>
            <td className="text-right tabular-nums">{one.sent}</td>
            <td className="text-right tabular-nums">{one.answered}</td>
            <td className="text-right tabular-nums">{one.sent - one.answered}</td>
            <td className="text-right tabular-nums">{percentOf(one)}%</td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}

async function Whole({ sent, answered }: { sent: number; answered: number }) {
  const t = await getTranslations('surveyPaper');
  const isEnough = 2 * answered >= sent;
  return (
    <div className="px-4 pb-3">
      <p className="flex flex-wrap items-center gap-2">
        {t('returned.sum', { sent, answered, percent: percentOf({ sent, answered }) })}
        <Tag tone={isEnough ? 'green' : 'amber'}>{t(isEnough ? 'returned.enough' : 'returned.short')}</Tag>
        {!isEnough && (
          <span className="text-sm text-soft">{t('returned.need', { count: Math.ceil(sent / 2) - answered })}</span>
        )}
      </p>
    </div>
  );
}

const sum = (buildings: Counts[], of: 'sent' | 'answered') => buildings.reduce((total, one) => total + one[of], 0);
/** Rounded down: 49.9 % is not half. */
const percentOf = ({ sent, answered }: { sent: number; answered: number }) => Math.floor((100 * answered) / sent);
