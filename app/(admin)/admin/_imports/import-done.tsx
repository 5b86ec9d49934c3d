import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Panel } from '@/components/ui/panel';
import { deskHref } from '@/lib/desk/hrefs';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Import } from '@/lib/imports/records';

/** What a file brought. */
export async function ImportDone({ found: { kind, result }, c }: { found: Import; c: string | null }) {
  const t = (await getTranslations('imports')) as unknown as LooseWords;
  const { new: added = 0, changed = 0, same = 0, bad = 0, closed = 0, given = 0 } = result ?? {};
  return (
    <Panel className="mt-4">
      <Empty
        icon="done"
        title={t(`${kind}.done`)}
        text={
          <>
            {t(`${kind}.doneText`, { added, changed, same, bad, closed, given })}
            <br />
            {t(`${kind}.after`)}
          </>
        }
        action={
          <LinkButton
            href={deskHref(kind === 'roster' ? '/admin/homes' : '/admin/tickets', c)}
            tone="primary"
            size="medium"
          >
            {t(`${kind}.back`)}
          </LinkButton>
        }
      />
    </Panel>
  );
}
