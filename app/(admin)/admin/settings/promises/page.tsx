import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { requireDesk } from '@/lib/desk/require-desk';
import { type Settings, type Term, urgencies } from '@/lib/settings';
import type { Params } from '@/lib/tickets/desk-query';
import { BackLink } from '../back-link';

type Props = { searchParams: Promise<Params> };
type Words = Awaited<ReturnType<typeof getTranslations<'settings'>>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('promises.title') };
}

export default async function PromisesPage({ searchParams }: Props) {
  const { community, c } = await requireDesk('/admin/settings/promises', searchParams);
  const [t, choices] = await Promise.all([getTranslations('settings'), getTranslations('choices')]);
  const { settings } = community;
  return (
    <div className="max-w-[60rem]">
      <BackLink c={c} />
      <h1 className="text-xl font-medium">{t('promises.title')}</h1>
      <p className="mt-1 text-soft">{t('promises.readOnly')}</p>
      <div className="mt-4 grid grid-cols-1 gap-4">
        <Panel title={t('promises.title')} aside="REP-4" flush>
          <Table
            caption={t('promises.title')}
            head={
              <>
                <th>{t('promises.urgency')}</th>
                <th>{t('promises.reply')}</th>
                <th>{t('promises.arrive')}</th>
                <th>{t('promises.result')}</th>
              </>
            }
          >
            {urgencies.map((urgency) => (
              <tr key={urgency}>
                <td>{choices(`urgency.${urgency}`)}</td>
                <TermCell term={settings.promises[urgency].reply} settings={settings} />
                <TermCell term={settings.promises[urgency].arrive} settings={settings} />
                <TermCell term={settings.promises[urgency].result} settings={settings} />
              </tr>
            ))}
            <tr>
              <td>{t('promises.answers')}</td>
              <TermCell term={settings.answers.reply} settings={settings} />
              <TermCell term={settings.answers.arrive} settings={settings} />
              <TermCell term={settings.answers.result} settings={settings} />
            </tr>
          </Table>
        </Panel>
        <Facts
          title={t('promises.hours')}
          rows={hoursOf(t, settings)}
          value={t('promises.value')}
          rule={t('promises.rule')}
        />
        <Facts
          title={t('promises.others')}
          rows={othersOf(t, settings)}
          value={t('promises.value')}
          rule={t('promises.rule')}
        />
      </div>
    </div>
  );
}

type Row = [says: string, value: string, rule: string];

type FactsProps = { title: string; rows: Row[]; value: string; rule: string };

function Facts({ title, rows, value: says, rule }: FactsProps) {
  return (
    <Panel flush>
      <Table
        caption={title}
        head={
          <>
            <th>{title}</th>
            <th>{says}</th>
            <th>{rule}</th>
          </>
        }
      >
        {rows.map(([term, value, id]) => (
          <tr key={term}>
            <td>{term}</td>
            <td>{value}</td>
            <td className="whitespace-nowrap text-soft">{id}</td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}

function hoursOf(t: Words, { hours }: Settings): Row[] {
  return [
    [t('promises.always'), t('promises.allDay'), 'GEN-11'],
    [t('promises.desk'), spanText(hours.desk), 'GEN-11'],
    [t('promises.deskHoliday'), spanText(hours.deskHoliday), 'GEN-11'],
    [t('promises.workday'), hours.workday.map(spanText).join(' · '), 'GEN-11'],
  ];
}

function othersOf(t: Words, settings: Settings): Row[] {
  const days = (count: number) => t('promises.days', { count });
  return [
    [t('promises.reopenDays'), days(settings.reopenDays), 'REP-7'],
    [t('promises.confirmTries'), t('promises.tries', { count: settings.confirmTries }), 'REP-7'],
    [t('promises.againDays'), days(settings.againDays), 'REP-8'],
    [t('promises.pauseDays'), days(settings.pauseDays), 'REP-8'],
    [t('promises.nudgeMinutes'), t('promises.minutes', { count: settings.nudgeMinutes }), 'GEN-4'],
    [t('promises.warrantyFitting'), t('promises.years', { count: settings.warrantyYears.fitting }), 'REP-5'],
    [t('promises.warrantyWet'), t('promises.years', { count: settings.warrantyYears.wet }), 'REP-5'],
    [t('promises.paidWorkDays'), days(settings.paidWorkDays), 'REP-5'],
  ];
}

async function TermCell({ term, settings }: { term: Term | null; settings: Settings }) {
  const t = await getTranslations('settings');
  if (!term) return <td>{t('promises.none')}</td>;
  return (
    <td>
      {lengthText(t, term, settings)}
      <span className="block text-xs text-soft">{t(`promises.calendar.${term.calendar}`)}</span>
    </td>
  );
}

/** In the largest unit that comes out even; a working day has as many minutes as its hours. */
function lengthText(t: Words, { calendar, minutes }: Term, { hours }: Settings): string {
  const workday = hours.workday.reduce((sum, [from, to]) => sum + to - from, 0);
  if (calendar === 'workdays' && minutes % workday === 0) return t('promises.days', { count: minutes / workday });
  if (minutes % 60 === 0) return t('promises.hoursLong', { count: minutes / 60 });
  return t('promises.minutes', { count: minutes });
}

const spanText = ([from, to]: readonly [number, number]) => `${clockText(from)}–${clockText(to)}`;

const clockText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
