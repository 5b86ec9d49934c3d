import { env } from '@/lib/env';
import { getTranslations } from '@/lib/i18n/translations';

const MIIT = 'https://beian.miit.gov.cn';
const POLICE = 'https://beian.mps.gov.cn';

/** At the foot of every page that anybody can open: the policy, and the numbers under which the site is registered. */
export async function SiteFoot() {
  const { ICP_NUMBER, PUBLIC_SECURITY_NUMBER } = env();
  const t = await getTranslations('privacy');
  return (
    <footer className="px-4 py-6 text-center text-xs text-soft print:hidden">
      <a href="/privacy" className="inline-flex min-h-11 items-center px-2">
        {t('title')}
      </a>
      {ICP_NUMBER && (
        <a href={MIIT} rel="noopener" className="inline-flex min-h-11 items-center px-2">
          {ICP_NUMBER}
        </a>
      )}
      {PUBLIC_SECURITY_NUMBER && (
        <a href={POLICE} rel="noopener" className="inline-flex min-h-11 items-center px-2">
          {PUBLIC_SECURITY_NUMBER}
        </a>
      )}
    </footer>
  );
}
