import type { FormAction } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import type { OrderSaid } from '@/lib/tickets/say-order';
import { Icon } from '../icons/icon';
import { classes } from '../ui/classes';
import { Tag } from '../ui/tag';
import { Telephone } from '../ui/telephone';
import { whole } from '../ui/whole';
import { CallButton } from './call-button';

export type OrderHeadProps = {
  order: OrderSaid;
  step: string;
  /** The number, once a look at it is on record. */
  phone: string | null;
  hasPhone: boolean;
  call: FormAction;
  words: FormWords;
};

/** Where, whom to ask for and until when, in letters for sunlight. */
export async function OrderHead({ order, step, phone, hasPhone, call, words }: OrderHeadProps) {
  const t = await getTranslations('orders');
  return (
    <header className="rounded-lg border border-line bg-card px-4 py-3">
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        {order.urgency && (
          <Tag tone={order.urgency.tone} icon="alert">
            {order.urgency.word}
          </Tag>
        )}
        <span>{whole(order.number)}</span>
        <Tag>{step}</Tag>
      </p>
      <h1 className="mt-1 text-3xl font-medium">{whole(order.where)}</h1>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-3 text-lg">
        <span>{order.when}</span>
        {order.left && (
          <span className={classes('text-base', order.late ? 'font-medium text-red' : 'text-soft')}>{order.left}</span>
        )}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 basis-32">
          <span className="block text-sm text-soft">{t('contact')}</span>
          <span className="text-lg">{order.contact}</span>
          {!hasPhone && <span className="ml-2 text-sm text-soft">{t('noPhone')}</span>}
        </p>
        {phone && (
          <Telephone number={phone} size="large">
            {phone}
          </Telephone>
        )}
        {!phone && hasPhone && order.mayCall && (
          <CallButton
            id="call"
            ticket={order.id}
            action={call}
            words={words}
            label={t('call')}
            className="weui-btn weui-btn_primary min-h-[60px]! min-w-36 text-lg whitespace-nowrap"
          >
            <Icon name="phone" className="size-[1.35em]" />
          </CallButton>
        )}
      </div>
      {phone && <p className="mt-2 text-sm text-soft">{t('numberShown')}</p>}
    </header>
  );
}
