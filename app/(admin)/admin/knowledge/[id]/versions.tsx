import { Panel } from '@/components/ui/panel';
import { addressOf } from '@/lib/address';
import { momentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Version } from '@/lib/knowledge/find-article';

type Props = { id: string; versions: Version[]; shown: number | undefined; now: Date; c: string | null };

/** Every version that was saved: by whom, when and what was changed. */
export async function Versions({ id, versions, shown, now, c }: Props) {
  const [t, clock] = await Promise.all([getTranslations('knowledge'), getTranslations('clock')]);
  const to = (version: number) => addressOf(`/admin/knowledge/${id}`, { c, v: String(version) });
  return (
    <Panel title={t('article.versions')}>
      <ol className="-mx-2">
        {versions.map(({ version, change, restored, savedAt, who }, i) => (
          <li key={version}>
            <a
              href={to(version)}
              aria-current={version === shown ? 'page' : undefined}
              className="block min-h-11 rounded-md px-2 py-1.5 hover:bg-fill aria-[current]:bg-green-wash"
            >
              <span className="font-medium">{t('list.versionOf', { version })}</span>
              {i === 0 && <span className="ml-2 text-sm text-green">{t('article.latest')}</span>}
              <span className="block text-sm">
                {restored
                  ? t('article.restored', { version: restored })
                  : change || (version === 1 && t('article.first'))}
              </span>
              <span className="block text-sm text-soft">
                {[who, momentText(clock, savedAt, now)].filter(Boolean).join(' · ')}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
