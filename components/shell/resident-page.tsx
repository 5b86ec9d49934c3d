import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/i18n/translations';
import { isWeChat } from '@/lib/shell';
import { Icon } from '../icons/icon';
import { Page } from '../ui/page';
import { whole } from '../ui/whole';
import { TabBar, type TabName } from './tab-bar';

export type ResidentPageProps = {
  title: string;
  back?: string;
  tab?: TabName;
  unread?: number;
  action?: ReactNode;
  bottom?: ReactNode;
  className?: string;
  children: ReactNode;
};

/**
 * One resident page. Inside WeChat its title is the document's, so only a spoken heading is drawn; elsewhere a plain bar
 * with Back. `tab` marks a root page, `bottom` is a bar that stays at the foot (never of a form).
 */
export async function ResidentPage({
  title,
  back,
  tab,
  unread,
  action,
  bottom,
  className,
  children,
}: ResidentPageProps) {
  const inside = isWeChat(await headers());
  return (
    <>
      {inside ? <h1 className="sr-only">{title}</h1> : <Bar title={title} back={back} action={action} />}
      <Page className={className}>{children}</Page>
      {bottom && (
        <footer className="hair-t sticky bottom-0 z-20 bg-bar pb-[env(safe-area-inset-bottom)] print:hidden">
          <div className="mx-auto max-w-phone">{bottom}</div>
        </footer>
      )}
      {tab && <TabBar current={tab} unread={unread} />}
    </>
  );
}

async function Bar({ title, back, action }: Pick<ResidentPageProps, 'title' | 'back' | 'action'>) {
  const t = await getTranslations('ui');
  return (
    <header className="sticky top-0 z-30 bg-page pt-[env(safe-area-inset-top)] print:hidden">
      <div className="mx-auto grid min-h-11 max-w-phone grid-cols-[minmax(44px,auto)_1fr_minmax(44px,auto)] items-center">
        <div>
          {back && (
            <a
              href={back}
              aria-label={t('back')}
              className="grid size-11 place-items-center focus-visible:-outline-offset-2"
            >
              <Icon name="back" className="size-[1.4rem]" />
            </a>
          )}
        </div>
        <h1 className="py-1.5 text-center leading-tight font-medium">{whole(title)}</h1>
        <div className="flex justify-end pr-2">{action}</div>
      </div>
    </header>
  );
}
