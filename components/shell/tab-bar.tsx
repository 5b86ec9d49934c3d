import { getTranslations } from '@/lib/i18n/translations';
import { Icon, type IconName } from '../icons/icon';
import { Badge } from '../ui/badge';

export type TabName = 'home' | 'progress' | 'messages' | 'me';

export type TabBarProps = { current: TabName; unread?: number };

/** The resident's four root pages; sticks to the bottom and leaves the page its own height. */
export async function TabBar({ current, unread = 0 }: TabBarProps) {
  const t = await getTranslations('shell');
  const ui = await getTranslations('ui');
  return (
    <nav
      aria-label={t('tabs.label')}
      className="hair-t sticky bottom-0 z-30 bg-bar pb-[env(safe-area-inset-bottom)] print:hidden"
    >
      <ul className="mx-auto flex max-w-phone">
        {tabs.map((tab) => (
          <li key={tab.name} className="min-w-0 flex-1">
            <a data-tab href={tab.href} aria-current={tab.name === current ? 'page' : undefined} className={tabLook}>
              <span className="relative">
                <Icon name={tab.icon} className="block size-[1.65rem]" />
                {tab.name === 'messages' && unread > 0 && (
                  <Badge
                    count={unread}
                    label={ui('unread', { count: unread })}
                    className="absolute -top-1 left-[60%]"
                  />
                )}
              </span>
              <span className="max-w-full text-2xs elder:text-xs">{t(`tabs.${tab.name}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const tabs: { name: TabName; href: string; icon: IconName }[] = [
  { name: 'home', href: '/', icon: 'home' },
  { name: 'progress', href: '/tickets', icon: 'progress' },
  { name: 'messages', href: '/messages', icon: 'message' },
  { name: 'me', href: '/me', icon: 'user' },
];

const tabLook =
  'flex min-h-[60px] flex-col items-center justify-center gap-0.5 px-1 py-1.5 text-soft active:bg-pressed focus-visible:-outline-offset-2 ' +
  'aria-[current]:font-medium aria-[current]:text-green aria-[current]:[&_svg]:fill-green-wash';
