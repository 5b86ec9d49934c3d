import { endSessionsElsewhere, newRecovery } from '@/app/account-actions';
import { PostButton } from '@/components/form/post-button';
import { SessionList } from '@/components/people/session-list';
import { CellLink, Cells } from '@/components/ui/cells';
import { localDay } from '@/lib/clock/day';
import { dayText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findAccount } from '@/lib/people/credentials';
import { saySessions } from '@/lib/people/say-sessions';
import type { Viewer } from '@/lib/viewer';

/** What the person signs in with, and where they are signed in. */
export async function Safety({ viewer }: { viewer: Viewer }) {
  const [t, clock, words, account, sessions] = await Promise.all([
    getTranslations('account'),
    getTranslations('clock'),
    formWords(),
    findAccount(viewer),
    saySessions(viewer),
  ]);
  const day = (at: Date) => dayText(clock, localDay(at), viewer.now);
  return (
    <>
      <h2 className="mt-6 mb-2 font-medium">{t('security.title')}</h2>
      <div className="overflow-hidden rounded-md border border-line">
        <Cells className="mt-0!">
          <CellLink
            href="/admin/settings/account/password"
            icon="key"
            title={t('security.password')}
            text={
              account.passwordAt
                ? t('security.passwordOn', { day: day(account.passwordAt) })
                : t('security.passwordOff')
            }
          />
          <CellLink
            href="/sign-in/enrol?to=/admin/settings/account"
            icon="lock"
            title={t('second.title')}
            text={account.secondAt ? t('second.on', { day: day(account.secondAt) }) : await offText(account)}
            value={t(account.secondAt ? 'second.change' : 'second.setUp')}
          />
          <CellLink
            href="/admin/settings/account/pin"
            icon="users"
            title={t('pin.title')}
            text={t(account.hasPin ? 'pin.on' : 'pin.off')}
          />
        </Cells>
      </div>
      {account.secondAt && (
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-soft">
          {t('second.left', { count: account.recoveryLeft })}
          <PostButton id="renew" action={newRecovery} words={words} size="small">
            {t('second.renew')}
          </PostButton>
        </div>
      )}
      <h2 id="devices" className="mt-6 mb-2 font-medium">
        {t('devices.title')}
      </h2>
      <div className="overflow-hidden rounded-md border border-line bg-card">
        <SessionList sessions={sessions} action={endSessionsElsewhere} words={words} back="/admin/settings/account" />
      </div>
    </>
  );
}

async function offText({ must, spared }: { must: boolean; spared: boolean }) {
  const t = await getTranslations('account');
  const off = t('second.off');
  return must ? `${off} · ${t(spared ? 'second.demo' : 'second.must')}` : off;
}
