import { cardRow, Table } from '@/components/ui/table';
import { Tags } from '@/components/ui/tags';
import { momentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import type { DeskSurvey } from '@/lib/surveys/find-desk-surveys';
import { sayAudience, saySurveyState } from '@/lib/surveys/say-desk';

type Props = { surveys: DeskSurvey[]; now: Date; c: string | null };

const columns = ['heading', 'kind', 'to', 'state', 'sent', 'closes', 'returned', 'who'] as const;

/** Surveys as rows; on a phone each is a card. */
export async function SurveyTable({ surveys, now, c }: Props) {
  const t = await getTranslations('surveyDesk');
  return (
    <Table caption={t('list.caption')} cards head={columns.map((one) => <th key={one}>{t(`list.${one}`)}</th>)}>
      {surveys.map((survey) => (
        <Row key={survey.id} survey={survey} now={now} c={c} />
      ))}
    </Table>
  );
}

async function Row({ survey, now, c }: { survey: DeskSurvey; now: Date; c: string | null }) {
  const [t, words, clock, states, to] = await Promise.all([
    getTranslations('surveyDesk'),
    getTranslations('surveys'),
    getTranslations('clock'),
    saySurveyState(survey, now),
    sayAudience(survey),
  ]);
  const { id, title, kind, sentAt, closesAt, sent, answered, who } = survey;
  return (
    <tr className={cardRow}>
      <td className="min-w-48 whitespace-normal! max-md:col-span-2">
        <a href={deskHref(`/admin/surveys/${id}`, c)} className="row-link font-medium">
          {title}
        </a>
      </td>
      <td>{words(`kind.${kind}`)}</td>
      <td className="max-w-40 truncate">{to}</td>
      <td>
        <Tags tags={states} />
      </td>
      <td className="whitespace-nowrap">{sentAt && momentText(clock, sentAt, now)}</td>
      <td className="whitespace-nowrap text-soft">{closesAt && momentText(clock, closesAt, now)}</td>
      <td className="tabular-nums">{sent !== null && t('returned', { answered: answered ?? 0, sent })}</td>
      <td className="text-soft">{who}</td>
    </tr>
  );
}
