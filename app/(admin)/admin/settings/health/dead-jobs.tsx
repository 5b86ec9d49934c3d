import { tryJobAgain } from '@/app/watch-actions';
import { PostButton } from '@/components/form/post-button';
import { Empty } from '@/components/ui/empty';
import { Menu, menuRow } from '@/components/ui/menu';
import { Panel } from '@/components/ui/panel';
import { cardRow, Table } from '@/components/ui/table';
import { momentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { DeadJob } from '@/lib/watch/dead-jobs';

type Props = { jobs: DeadJob[]; now: Date; community: string; c: string | null };

/** What the worker gave up, with the last cause, to be tried again once that is seen to. */
export async function DeadJobs({ jobs, now, community, c }: Props) {
  const [t, clock, words] = await Promise.all([getTranslations('watch'), getTranslations('clock'), formWords()]);
  const columns = ['task', 'at', 'why', 'act'] as const;
  if (jobs.length === 0)
    return (
      <Panel title={t('dead.title')} flush>
        <Empty icon="check" title={t('dead.none')} text={t('dead.noneText')} />
      </Panel>
    );
  return (
    <Panel title={t('dead.title')} flush>
      <Table
        cards
        caption={t('dead.title')}
        head={columns.map((name) => <th key={name}>{t(`dead.column.${name}`)}</th>)}
      >
        {jobs.map(({ id, task, attempts, failedAt, why }) => (
          <tr key={id} className={`${cardRow} max-md:grid-cols-[1fr_auto]`}>
            <td className="max-md:col-start-1 max-md:row-start-1">{t(`task.${task}`)}</td>
            <td className="whitespace-nowrap max-md:col-start-2 max-md:row-start-1 max-md:text-soft">
              {momentText(clock, failedAt, now)}
            </td>
            <td className="max-md:col-span-2">
              <span className="break-words">{why ?? t('dead.noWhy')}</span>
              <span className="block text-sm text-soft">{t('dead.tries', { count: attempts })}</span>
            </td>
            <td className="max-md:col-span-2 max-md:pt-2!">
              <Menu
                summary={t('dead.again')}
                side="right"
                className="relative"
                summaryClassName="weui-btn weui-btn_default weui-btn_mini"
              >
                <p className="max-w-[16em] px-4 py-1.5 text-sm text-soft">{t('dead.confirmText')}</p>
                <PostButton
                  id={`again-${id}`}
                  action={tryJobAgain}
                  words={words}
                  values={{ community, job: id, back: c ? `?c=${c}` : '' }}
                  look={menuRow}
                >
                  {t('dead.confirm')}
                </PostButton>
              </Menu>
            </td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
