import { DescriptionList } from '@/components/ui/description-list';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { getTranslations } from '@/lib/i18n/translations';
import type { SaidBackup } from '@/lib/watch/say-backup';

const tones = { ok: 'green', warning: 'amber', down: 'red' } as const;

/** The last backup of this machine; that there is none is said in red, with what to do. */
export async function BackupPanel({ backup: { state, says, host, rows } }: { backup: SaidBackup }) {
  const t = await getTranslations('watch');
  return (
    <Panel title={t('backup.title')}>
      <div className="-mx-2">
        <Tip tone={tones[state]}>{says}</Tip>
      </div>
      {host && <p className="mb-2 text-sm text-soft">{host}</p>}
      {rows.length > 0 && <DescriptionList items={rows} />}
    </Panel>
  );
}
