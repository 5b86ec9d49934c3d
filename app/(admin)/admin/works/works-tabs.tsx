import { Tabs } from '@/components/ui/tabs';
import { addressOf } from '@/lib/address';
import { keepsGate } from '@/lib/gate/keeps-gate';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';
import { seesMoney } from '@/lib/works/may-see';

type Props = { current: 'board' | 'calendar' | 'money'; c: string | null; viewer: Viewer; communityId: string };

/** The board and the calendar of running works; for who keeps them also the books and the gate. */
export async function WorksTabs({ current, c, viewer, communityId }: Props) {
  const [t, money, gate] = await Promise.all([
    getTranslations('works'),
    getTranslations('money'),
    getTranslations('gate'),
  ]);
  const tab = (path: string, label: string, one?: Props['current']) => ({
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
        ...(seesMoney(viewer, communityId) ? [tab('/admin/money', money('page.title'), 'money')] : []),
        ...(keepsGate(viewer, communityId) ? [tab('/admin/gate', gate('title'))] : []),
      ]}
    />
  );
}
