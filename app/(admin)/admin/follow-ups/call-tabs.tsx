import { Tabs } from '@/components/ui/tabs';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';

const pages = { calls: '/admin/follow-ups', visits: '/admin/visits' } as const;

/** The two lists of one duty: whom to call, and whom to visit. */
export async function CallTabs({ current, c }: { current: keyof typeof pages; c: string | null }) {
  const t = await getTranslations('followUp');
  const tabs = (['calls', 'visits'] as const).map((page) => ({
    href: deskHref(pages[page], c),
    label: t(page),
    current: page === current,
  }));
  return <Tabs label={t('tabs')} tabs={tabs} className="overflow-hidden rounded-md border border-line" />;
}
