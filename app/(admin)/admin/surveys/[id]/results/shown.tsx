import { Empty } from '@/components/ui/empty';
import { MoreLinks } from '@/components/ui/more-links';
import { OwnImage } from '@/components/ui/own-image';
import { Panel } from '@/components/ui/panel';
import { type Photo, photoId } from '@/components/ui/photo';
import { PhotoViewer } from '@/components/ui/photo-viewer';
import { addressOf, textOf } from '@/lib/address';
import { photoFor } from '@/lib/files/link';
import { localeOf } from '@/lib/i18n/locale';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { idInput } from '@/lib/id';
import type { Question } from '@/lib/surveys/definition';
import { findShown, type Shown } from '@/lib/surveys/find-photos';
import { sayText } from '@/lib/surveys/say-text';
import type { SurveyRow } from '@/lib/surveys/survey';
import type { Params } from '@/lib/tickets/desk-query';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; survey: SurveyRow; question: Question; asked: Params; c: string | null };

/** What one question of a named survey was answered with, and by whom (SUR-6). */
export async function ShownPanel({ viewer, survey, question, asked, c }: Props) {
  const { id: key, title } = question;
  const grid = `photos-${key}`;
  const after = idInput.safeParse(textOf(asked[grid])).data ?? null;
  const { total, shown, next } = await findShown(viewer, survey, key, after);
  const [t, locale] = await Promise.all([getTranslations('surveyResults'), getLocale()]);
  const to = (from?: string) => `${addressOf(`/admin/surveys/${survey.id}/results`, { c, [grid]: from })}#${grid}`;
  const given = shown.map((one) => ({
    ...one,
    photos: one.photos.map((id, at) => photoFor(viewer, id, t('photos.alt', { home: one.home, index: at + 1 }))),
  }));
  return (
    <Panel title={sayText(title, localeOf(locale))} className="mt-4">
      {total === 0 ? <Empty title={t('photos.none')} /> : <p className="mb-3">{t('photos.says', { n: total })}</p>}
      <ul id={grid} className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3">
        {given.map((one) => (
          <One key={one.id} grid={grid} home={one.home} who={one.who} photos={one.photos} />
        ))}
      </ul>
      <PhotoViewer grid={grid} photos={given.flatMap(({ photos }) => photos)} />
      <MoreLinks
        newest={after ? { href: to(), label: t('words.first') } : null}
        more={next ? { href: to(next), label: t('words.more') } : null}
      />
    </Panel>
  );
}

type OneProps = Pick<Shown, 'home' | 'who'> & { grid: string; photos: Photo[] };

const One = ({ grid, home, who, photos }: OneProps) => (
  <li>
    <div className="flex gap-1">
      {photos.map((photo) => (
        <a
          key={photo.id}
          href={`#${photoId(grid, photo)}`}
          className="block aspect-square min-w-0 flex-1 overflow-hidden rounded-sm bg-fill"
        >
          <OwnImage
            src={photo.thumb}
            alt={photo.alt}
            width={320}
            height={320}
            loading="lazy"
            decoding="async"
            className="size-full object-cover"
          />
        </a>
      ))}
    </div>
    <p className="mt-1 text-sm">
      {home}
      {who && <span className="ml-2 text-soft">{who}</span>}
    </p>
  </li>
);
