import type { FormAction } from '@/lib/action-state';
import type { TaskAct, TaskSaid, TasksSaid } from '@/lib/desk/say-tasks';
import type { FormWords } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { MiniForm } from '../form/mini-form';
import { PostButton } from '../form/post-button';
import { LinkButton } from '../ui/button';
import { classes } from '../ui/classes';
import { Panel } from '../ui/panel';
import { Tag } from '../ui/tag';

export type TaskOrdersProps = TasksSaid & { action: FormAction; words: FormWords; finishes: boolean };

/** What other departments do for this ticket: each pressed for, ended or cancelled on its own. */
export async function TaskOrders({ tasks, open, finishes, action, words }: TaskOrdersProps) {
  const t = await getTranslations('desk');
  if (tasks.length === 0) return null;
  return (
    <Panel flush title={t('tasks.title')} aside={t(open > 0 ? 'tasks.open' : 'tasks.all', { count: open })}>
      <ul>
        {tasks.map((task) => (
          <Task key={task.no} task={task} action={action} words={words} />
        ))}
      </ul>
      {open > 0 && (
        <p className="border-t border-line px-4 py-2 text-sm text-soft">{t(finishes ? 'tasks.ends' : 'tasks.holds')}</p>
      )}
    </Panel>
  );
}

type TaskProps = { task: TaskSaid; action: FormAction; words: FormWords };

async function Task({ task, action, words }: TaskProps) {
  const t = await getTranslations('desk');
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line px-4 py-2.5">
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{task.title}</span>
          <Tag tone={task.tone}>{task.state}</Tag>
          <span className={classes('text-sm', task.late ? 'font-medium text-red' : 'text-soft')}>{task.when}</span>
        </p>
        <p className="mt-0.5 text-sm whitespace-pre-line">{task.what}</p>
        {task.pressed && <p className="mt-0.5 text-sm text-amber">{task.pressed}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        {task.press && (
          <PostButton id={`press-${task.no}`} action={action} words={words} values={task.press} size="small">
            {t('tasks.press')}
          </PostButton>
        )}
        {task.acts.map((act) => (
          <Act key={act.name} act={act} action={action} words={words} />
        ))}
        <LinkButton
          href={task.print}
          tone="plain"
          size="small"
          icon="print"
          aria-label={t('tasks.print', { no: task.no })}
        >
          {null}
        </LinkButton>
      </div>
    </li>
  );
}

const Act = ({ act, action, words }: { act: TaskAct } & Omit<TaskProps, 'task'>) => (
  <details name="menu" className="menu relative">
    <summary className="weui-btn weui-btn_mini weui-btn_default">{act.label}</summary>
    <div className="desk-form absolute top-full right-0 z-50 mt-1 w-80 max-w-[calc(100vw-32px)] rounded-md bg-raised py-2 text-left shadow-menu max-md:fixed max-md:inset-x-2 max-md:top-auto max-md:bottom-2 max-md:w-auto max-md:max-w-none">
      <MiniForm spec={act.spec} action={action} words={words} />
    </div>
  </details>
);
