import { Panel } from '@/components/ui/panel';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Tag } from '@/components/ui/tag';
import { addressOf } from '@/lib/address';
import { getTranslations } from '@/lib/i18n/translations';
import { type DeskNoticePage, findHomesRead } from '@/lib/notices/find-desk-notice';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; found: DeskNoticePage; building: string | undefined; c: string | null };

/** How many homes of each building have read it; a building chosen shows which. */
export async function Readers({ viewer, found: { notice, readers }, building, c }: Props) {
  const t = await getTranslations('notices');
  const chosen = readers.find(({ id }) => id === building);
  const to = (id: string) => `${addressOf('', { c, b: id })}#readers`;
  return (
    <section id="readers" className="scroll-mt-20">
      <Panel title={t('desk.reading')}>
        {readers.length === 0 && <p className="text-soft">{t('desk.readingNone')}</p>}
        <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {readers.map(({ id, name, homes, read }) => (
            <li key={id}>
              <a href={to(id)} aria-current={id === building || undefined} className="block min-h-11 py-2">
                {t('desk.readingText', { building: name, read, homes })}
                <ProgressBar
                  used={homes > 0 ? read / homes : 0}
                  label={t('desk.readingText', { building: name, read, homes })}
                  className="mt-1 w-full"
                />
              </a>
            </li>
          ))}
        </ul>
        {chosen && <Homes viewer={viewer} notice={notice} building={chosen} />}
      </Panel>
    </section>
  );
}

type HomesProps = { viewer: Viewer; notice: DeskNoticePage['notice']; building: { id: string; name: string } };

async function Homes({ viewer, notice, building }: HomesProps) {
  const [t, homes] = await Promise.all([getTranslations('notices'), findHomesRead(viewer, notice, building.id)]);
  return (
    <>
      <h3 className="mt-3 mb-2 font-medium">{t('desk.homesOf', { building: building.name })}</h3>
      <ul className="flex flex-wrap gap-1.5">
        {homes.map(({ id, label, readAt }) => (
          <li key={id}>
            <Tag tone={readAt ? 'green' : 'neutral'} icon={readAt ? 'check' : undefined}>
              {label}
              <span className="sr-only"> {t(readAt ? 'desk.readBy' : 'desk.notRead')}</span>
            </Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
