import 'server-only';
import { env } from '@/lib/env';
import { linkAccount } from '@/lib/wechat/links';
import { forgetAccount, pendingAccount } from '@/lib/wechat/pending';
import { enterAsPerson } from './sign-in';

/**
 * Signs in who has just proved a phone, having agreed to the policy before, and links the account of WeChat that came to
 * this browser. An account that can't be linked changes nothing but where they land: on the page of their account, which
 * says why.
 */
export async function enterByCode(personId: string, to: unknown): Promise<string> {
  const pending = await pendingAccount();
  if (!pending) return enterAsPerson(personId, 'code', to);
  const linking = await linkAccount(pending, personId, env().LINLI_NOW ?? null);
  await forgetAccount();
  if ('link' in linking) {
    return enterAsPerson(personId, 'code', to, { link: linking.link, isNew: linking.at === 'new' });
  }
  const isAtDesk = (await enterAsPerson(personId, 'code', '')) === '/admin';
  return `${isAtDesk ? '/admin/settings/account' : '/me'}?wechat=${linking.at}`;
}
