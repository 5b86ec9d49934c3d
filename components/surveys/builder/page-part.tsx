import type { ReactNode } from 'react';
import type { SurveyDefinition } from '@/lib/surveys/definition';
import { fill } from '../../form/fill';
import type { Scene } from './scene';
import { TwoTexts } from './two-texts';

type Page = SurveyDefinition['pages'][number];
type Props = Scene & {
  page: Page;
  at: number;
  /** What is held falls at its end. */
  isOver: boolean;
  onTitle: (title: Page['title']) => void;
  onJoin: () => void;
  children: ReactNode;
};

/** One page of a survey with its questions; a survey of one page shows no border. */
export function PagePart({ words: { build }, definition, page, at, isOver, onTitle, onJoin, children }: Props) {
  const several = definition.pages.length > 1;
  return (
    <section aria-label={fill(build.page, { no: at + 1 })} className="space-y-2">
      {several && (
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <h2 className="text-sm font-medium">{fill(build.page, { no: at + 1 })}</h2>
          <button type="button" onClick={onJoin} className="min-h-9 text-sm text-link max-md:min-h-11">
            {fill(build.joinPage, { no: at + 1 })}
          </button>
          <div className="basis-full">
            <TwoTexts
              label={build.pageTitle}
              english={build.pageEnglish}
              text={page.title}
              most={60}
              onChange={(title) => onTitle(title['zh-CN'] ? title : undefined)}
            />
          </div>
        </div>
      )}
      <ul className="space-y-2">{children}</ul>
      <div
        data-place={`${at}.${page.questions.length}`}
        className={`min-h-2 text-sm text-soft ${isOver ? 'shadow-[0_-4px_0_var(--fill-brand)]' : ''}`}
      >
        {page.questions.length === 0 && <p className="rounded-md bg-fill px-3 py-4">{build.emptyPage}</p>}
      </div>
    </section>
  );
}
