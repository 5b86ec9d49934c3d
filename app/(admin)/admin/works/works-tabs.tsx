import { getTranslations } from 'next-intl/server';
import { Tabs } from '@/components/ui/tabs';
import { addressOf } from '@/lib/address';

type Props = {
  current: 'board' | 'calendar' | 'money';
  c: string | null /** The books are shown to who keeps them. */;
  mayMoney: boolean;
};

/** The board, the calendar and the books of works. */
export async function WorksTabs({ current, c, mayMoney }: Props) {
  const [t, money] = await Promise.all([getTranslations('works'), getTranslations('money')]);
  const tab = (path: string, label: string, one: Props['current']) => ({
    href: addressOf(path, { c }),
    label,
    current: current === one,
  });
  return (
    <Tabs
      label={t('board.views')}
      tabs={[
        tab('/admin/works', t('board.title'), 'board'),
        tab('/admin/works/calendar', t('calendar.title'), 'calendar'),
        ...(mayMoney ? [tab('/admin/money', money('page.title'), 'money')] : []),
      ]}
    />
  );
}
