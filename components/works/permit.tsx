import { getTranslations } from '@/lib/i18n/translations';
import type { HotSaid, PermitSaid } from '@/lib/works/say-permit';
import { Tag } from '../ui/tag';
import { whole } from '../ui/whole';
import { PaperLink } from './application';

/** The permit itself, or what is still to be done for it; then schedule and list of workers as they were handed in. */
export async function PermitHead({ permit, before, papers }: Pick<PermitSaid, 'permit' | 'before' | 'papers'>) {
  const t = await getTranslations('permit');
  return (
    <>
      {permit ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
          <b className="font-medium">{permit.no}</b>
          <Tag tone={permit.tone}>{permit.state}</Tag>
          <span className="text-soft">{whole(permit.days)}</span>
        </p>
      ) : (
        <p className="px-4 py-2 text-soft">{before || t('none')}</p>
      )}
      {papers.length > 0 && (
        <div className="px-4 pb-2 text-sm">
          <p className="text-soft">{t('schedule')}</p>
          <ul className="mt-1 flex flex-wrap gap-2">
            {papers.map((file) => (
              <li key={file.id}>
                <PaperLink file={file} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** What was asked for hot work and work at height, the newest first. */
export async function HotWork({ hot }: { hot: HotSaid[] }) {
  if (hot.length === 0) return null;
  const t = await getTranslations('permit');
  return (
    <section className="border-t border-line pt-2">
      <h3 className="px-4 text-sm text-soft">{t('hot')}</h3>
      <ul>
        {hot.map(({ id, no, title, when, watch, print, state, tone }) => (
          <li key={id} className="px-4 py-2 text-sm">
            <p className="flex flex-wrap items-center gap-x-2">
              <b className="font-medium">{title}</b>
              <Tag tone={tone}>{state}</Tag>
              <span className="text-soft">{no}</span>
            </p>
            <p>{when}</p>
            {watch && <p className="text-soft">{watch}</p>}
            {print && (
              <a href={print.href} className="inline-flex min-h-11 items-center text-link">
                {print.label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
