import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import { COUNTED } from '@/lib/telling/find-dead';
import { type Figures, MOST_DUE, type QueueLine } from '@/lib/watch/figures';
import { sayWait, type WatchWords } from '@/lib/watch/say-parts';

type Props = { figures: Figures | null; letters: number; c: string | null };

/** What waits for the worker, by task, and the way to what no channel took. */
export async function QueuePanel({ figures, letters, c }: Props) {
  const t = await getTranslations('watch');
  const count = letters >= COUNTED ? t('letters.more') : t('letters.count', { count: letters });
  return (
    <Panel title={t('queue.title')} flush>
      {figures ? <Lines lines={figures.queue} /> : <Empty icon="warn" title={t('queue.unknown')} />}
      <p className="flex min-h-11 flex-wrap items-center gap-x-3 border-t border-line px-4 py-1.5">
        <span className="flex-1">
          {t('letters.title')} <span className="text-soft">{letters > 0 ? count : t('letters.none')}</span>
        </span>
        <a className="inline-flex min-h-11 items-center text-link" href={deskHref('/admin/settings/messages', c)}>
          {t('letters.open')}
        </a>
      </p>
    </Panel>
  );
}

async function Lines({ lines }: { lines: QueueLine[] }) {
  const t = await getTranslations('watch');
  if (lines.length === 0) return <Empty icon="check" title={t('queue.none')} text={t('queue.noneText')} />;
  const columns = ['task', 'due', 'oldest', 'dead'] as const;
  const head = columns.map((name) => (
    <th key={name} className={name === 'task' ? undefined : 'text-right!'}>
      {t(`queue.column.${name}`)}
    </th>
  ));
  return (
    <Table caption={t('queue.title')} head={head}>
      {lines.map((line) => (
        <tr key={line.task}>
          <td>{t(`task.${line.task}`)}</td>
          <td className="text-right tabular-nums">{sayDue(t, line.due)}</td>
          <td className="text-right whitespace-nowrap">{line.oldest === null ? '—' : sayWait(t, line.oldest)}</td>
          <td className={line.dead > 0 ? 'text-right text-red tabular-nums' : 'text-right tabular-nums'}>
            {line.dead}
          </td>
        </tr>
      ))}
    </Table>
  );
}

const sayDue = (t: WatchWords, due: number) => (due >= MOST_DUE ? t('queue.full') : String(due));
