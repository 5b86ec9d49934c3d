import { getTranslations } from 'next-intl/server';
import { Tabs } from '@/components/ui/tabs';
import { addressOf } from '@/lib/address';

type Props = { current: 'board' | 'calendar'; c: string | null; gate: boolean };

/** The board and the calendar of running works, and for who keeps it the gate. */
export async function WorksTabs({ current, c, gate }: Props) {
  const [t, words] = await Promise.all([getTranslations('works'), getTranslations('gate')]);
  return (
    <Tabs
      label={t('board.views')}
      tabs={[
        { href: addressOf('/admin/works', { c }), label: t('board.title'), current: current === 'board' },
        {
          href: addressOf('/admin/works/calendar', { c }),
          label: t('calendar.title'),
          current: current === 'calendar',
        },
        ...(gate ? [{ href: addressOf('/admin/gate', { c }), label: words('title'), current: false }] : []),
      ]}
    />
  );
}
