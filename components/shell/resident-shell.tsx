import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { getTranslations } from '@/lib/i18n/translations';
import { isWeChat } from '@/lib/shell';
import { PhoneStrip } from '../ui/telephone';
import { type Ribbon, Ribbons } from './ribbon';
import { SkipLink } from './skip-link';
import { WeChatType } from './wechat-type';

export type ResidentShellProps = { ribbons?: Ribbon[]; phone?: string; children: ReactNode };

/** What every resident page stands in. `phone` is the desk's number, on top of each page in the elder mode. */
export async function ResidentShell({ ribbons, phone, children }: ResidentShellProps) {
  const t = await getTranslations('shell');
  return (
    <div data-shell="resident" className="flex min-h-dvh flex-col">
      <SkipLink />
      <Ribbons ribbons={ribbons} />
      {phone && (
        <div className="hidden elder:block">
          <PhoneStrip number={phone}>{t('callDesk')}</PhoneStrip>
        </div>
      )}
      {children}
      {isWeChat(await headers()) && <WeChatType />}
    </div>
  );
}
