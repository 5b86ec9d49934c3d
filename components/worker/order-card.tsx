import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import type { OrderSaid } from '@/lib/tickets/say-order';
import { PostButton } from '../form/post-button';
import { Icon } from '../icons/icon';
import { LinkButton } from '../ui/button';
import { classes } from '../ui/classes';
import { Tag } from '../ui/tag';
import { whole } from '../ui/whole';
import { CallButton } from './call-button';

export type OrderCardProps = {
  order: OrderSaid;
  words: FormWords;
  move: FormAction;
  call: FormAction;
  callWord: string;
  photoWord: string;
};

/** One order: where in letters to be read at arm's length, what, until when, and the one thing to do next. */
export function OrderCard({ order, words, move, call, callWord, photoWord }: OrderCardProps) {
  const href = `/admin/orders/${order.id}`;
  return (
    <li className="relative rounded-lg border border-line bg-card">
      <a href={href} className="block px-4 pt-3 pb-2 active:bg-fill">
        <span className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
          {order.urgency && (
            <Tag tone={order.urgency.tone} icon="alert">
              {order.urgency.word}
            </Tag>
          )}
          <span className="max-w-full shrink-0 grow">{whole(order.number)}</span>
          {order.left && <span className={classes(order.late && 'font-medium text-red')}>{order.left}</span>}
        </span>
        <span className="mt-1 block text-2xl font-medium">{whole(order.where)}</span>
        <span className="mt-0.5 line-clamp-2 block">{order.summary}</span>
        <span className="mt-1 flex gap-1.5">
          <Icon name="clock" className="mt-[0.05em] size-[1.35em] text-soft" />
          <span>{order.when}</span>
        </span>
      </a>
      {(order.next || order.mayCall) && (
        <div className="flex flex-wrap gap-3 px-4 pt-1 pb-4">
          {order.next && <Next order={order} href={href} words={words} move={move} />}
          {order.next?.move === 'arrive' && (
            <LinkButton href={`${href}#next`} aria-label={photoWord} className="min-h-[60px]! px-4!" icon="camera">
              {null}
            </LinkButton>
          )}
          {order.mayCall && (
            <CallButton
              id={`call-${order.id}`}
              ticket={order.id}
              action={call}
              words={words}
              label={callWord}
              className="weui-btn weui-btn_default min-h-[60px]! flex-1 basis-24 px-3! whitespace-nowrap"
            >
              <Icon name="phone" className="size-[1.35em]" />
            </CallButton>
          )}
        </div>
      )}
    </li>
  );
}

type NextProps = Pick<OrderCardProps, 'order' | 'words' | 'move'> & { href: string };

/** What needs nothing but a press is pressed here; what needs a word or a photo opens the order at its form. */
function Next({ order, href, words, move }: NextProps) {
  const { next } = order;
  if (!next) return null;
  if (!pressed.includes(next.move)) {
    return (
      <LinkButton href={`${href}#next`} tone="primary" className="min-h-[60px]! flex-2 basis-28 px-3! text-lg">
        {next.word}
      </LinkButton>
    );
  }
  return (
    <PostButton
      id={`next-${order.id}`}
      action={move}
      words={words}
      values={{ ticket: order.id, move: next.move, as: 'staff', page: 'orders', version: String(order.version) }}
      className="flex-2 basis-28"
      look={`weui-btn ${next.move === 'resume' ? 'weui-btn_default' : 'weui-btn_primary'} w-full min-h-[60px]! px-3! text-lg`}
    >
      {next.word}
    </PostButton>
  );
}

/** 到达 at one press: the minute counts. Who takes a photo first goes by the camera beside it. */
const pressed: string[] = ['accept', 'arrive', 'resume'];
