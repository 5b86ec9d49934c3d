import { getTranslations } from 'next-intl/server';
import type { ApplicationSaid, PaperFile, PaperSaid } from '@/lib/works/say-application';
import { OwnImage } from '../ui/own-image';
import { Tag } from '../ui/tag';

/** Each paper with its files, and what the review says of it; what is missing or was given back first. */
export async function Application({ papers, reviews, others }: ApplicationSaid) {
  const t = await getTranslations('works');
  const urgent = (one: PaperSaid) => (one.returned || one.missing ? 0 : 1);
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
      <ul>
        {others.map(({ label, words }) => (
          <li key={label} className="border-t border-line px-4 py-2.5 text-sm">
            <span className="font-medium">{label}</span>
            <p className="text-amber">{t('papers.returned', { words })}</p>
          </li>
        ))}
        {[...papers]
          .sort((a, b) => urgent(a) - urgent(b))
          .map((paper) => (
            <PaperRow key={paper.name} paper={paper} />
          ))}
      </ul>
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
      <OwnImage src={thumb} alt={alt} loading="lazy" className="size-full object-cover" />
    </a>
  );
}
