import { getTranslations } from '@/lib/i18n/translations';
import type { ApplicationSaid, PaperFile, PaperSaid } from '@/lib/works/say-application';
import { OwnImage } from '../ui/own-image';
import { Tag } from '../ui/tag';

type Props = ApplicationSaid & {
  /** Papers that nobody waits for are folded away. */
  folds?: boolean;
};

/** Each paper with its files, and what the review says of it; what is missing or was given back first. */
export async function Application({ papers, reviews, others, folds }: Props) {
  const t = await getTranslations('works');
  const urgent = papers.filter((one) => one.returned || one.missing);
  const rest = papers.filter((one) => !one.returned && !one.missing);
  return (
    <>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-2 text-sm">
        {reviews.map(({ part, state, tone }) => (
          <li key={part} className="flex items-center gap-2">
            {part}
            <Tag tone={tone}>{state}</Tag>
          </li>
        ))}
      </ul>
      <ul className={folds ? '' : 'grid grid-cols-[repeat(auto-fill,minmax(min(13rem,100%),1fr))]'}>
        {others.map(({ label, words }) => (
          <li key={label} className="border-t border-line px-4 py-2.5 text-sm">
            <span className="font-medium">{label}</span>
            <p className="text-amber">{t('papers.returned', { words })}</p>
          </li>
        ))}
        {(folds ? urgent : [...urgent, ...rest]).map((paper) => (
          <PaperRow key={paper.name} paper={paper} />
        ))}
      </ul>
      {folds && rest.length > 0 && (
        <details className="border-t border-line">
          <summary className="flex min-h-12 cursor-pointer items-center px-4 text-sm text-link">
            {t('papers.rest', { count: rest.length })}
          </summary>
          <ul>
            {rest.map((paper) => (
              <PaperRow key={paper.name} paper={paper} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

async function PaperRow({ paper }: { paper: PaperSaid }) {
  const t = await getTranslations('works');
  return (
    <li className="border-t border-line px-4 py-2.5 text-sm">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{paper.label}</span>
        {paper.missing && <Tag tone="amber">{t('papers.missing')}</Tag>}
      </p>
      {paper.returned && <p className="text-amber">{t('papers.returned', { words: paper.returned })}</p>}
      {paper.files.length > 0 && (
        <ul className="mt-1.5 flex flex-wrap gap-2">
          {paper.files.map((file) => (
            <li key={file.id}>
              <PaperLink file={file} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** A picture opens; a PDF can only be saved. */
export function PaperLink({ file: { src, thumb, alt, pdf } }: { file: PaperFile }) {
  return (
    <a
      href={src}
      download={pdf ? '' : undefined}
      target={pdf ? undefined : '_blank'}
      rel="noreferrer"
      className="block size-24 overflow-hidden rounded-md bg-fill"
    >
      <OwnImage src={thumb} alt={alt} width={96} height={96} loading="lazy" className="size-full object-cover" />
    </a>
  );
}
