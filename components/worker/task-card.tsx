import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import type { TaskSaid } from '@/lib/tickets/say-task';
import { PostButton } from '../form/post-button';
import { Icon } from '../icons/icon';
import { LinkButton } from '../ui/button';
import { classes } from '../ui/classes';
import { Tag } from '../ui/tag';
import { whole } from '../ui/whole';

export type TaskCardProps = { task: TaskSaid; words: FormWords; move: FormAction };

/** One department's part of a ticket: where, what to do, until when, and the one thing to do next. */
export function TaskCard({ task, words, move }: TaskCardProps) {
  const href = `/admin/orders/${task.ticket}#task-${task.no}`;
  return (
    <li className="relative rounded-lg border border-line bg-card">
      <a href={href} className="block px-4 pt-3 pb-2 active:bg-fill">
        <span className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
          {task.pressed && (
            <Tag tone="amber" icon="alert">
              {task.pressed}
            </Tag>
          )}
          <span className="max-w-full shrink-0 grow">{whole(task.number)}</span>
          {task.left && <span className={classes(task.late && 'font-medium text-red')}>{task.left}</span>}
        </span>
        <span className="mt-1 block text-2xl font-medium">{whole(task.where)}</span>
        <span className="mt-0.5 line-clamp-3 block">{task.what}</span>
        <span className="mt-1 flex gap-1.5">
          <Icon name="clock" className="mt-[0.05em] size-[1.35em] text-soft" />
          <span>{task.when}</span>
        </span>
      </a>
      {task.next && (
        <div className="flex px-4 pt-1 pb-4">
          {task.next.move === 'orderAccept' ? (
            <PostButton
              id={`task-${task.ticket}-${task.no}`}
              action={move}
              words={words}
              values={{
                ticket: task.ticket,
                move: 'orderAccept',
                as: 'staff',
                page: 'orders',
                version: String(task.version),
                order: String(task.no),
              }}
              className="flex-1"
              look="weui-btn weui-btn_primary w-full min-h-[60px]! px-3! text-lg"
            >
              {task.next.word}
            </PostButton>
          ) : (
            <LinkButton href={href} tone="primary" className="min-h-[60px]! flex-1 px-3! text-lg">
              {task.next.word}
            </LinkButton>
          )}
        </div>
      )}
    </li>
  );
}
