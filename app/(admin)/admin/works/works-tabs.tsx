import { getTranslations } from 'next-intl/server';
import { Tabs } from '@/components/ui/tabs';
import { addressOf } from '@/lib/address';

/** The board and the calendar of running works. */
export async function WorksTabs({ current, c }: { current: 'board' | 'calendar'; c: string | null }) {
  const t = await getTranslations('works');
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
      ]}
    />
  );
}
