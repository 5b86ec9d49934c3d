import { type ReactNode, type RefObject, useMemo } from 'react';
import type { Values } from '@/lib/action-state';
import type { FormSpec } from '@/lib/form';
import { Fields } from './fields';
import { fill } from './fill';
import { openPages, type Page, pagesOf } from './pages';
import type { Scene } from './scene';
import { headingId, type Steps, usePages } from './use-pages';

type Props = {
  spec: FormSpec;
  scene: Scene;
  start?: string;
  bare?: boolean;
  steps: RefObject<Steps | null>;
  read: () => Values;
  check: (names: Set<string>) => Promise<boolean>;
  turned: () => void;
  /** The bar that sends the form, with what stands beside its button. */
  bar: (beside?: ReactNode) => ReactNode;
};

/**
 * The fields of a long form, a page at a time, with how far it is and the ways on and back. Without JavaScript they are one
 * long page with headings.
 */
export function PagedFields({ spec, scene, start, bare, bar, ...given }: Props) {
  const all = useMemo(() => pagesOf(spec.fields), [spec]);
  const { page, waiting, back } = usePages({ spec, all, start, ...given });
  const open = openPages(all, scene.shown);
  const at = Math.max(
    0,
    open.findIndex(({ name }) => name === page),
  );
  const isLast = at >= open.length - 1;
  const { words, live } = scene;
  const backButton = live && at > 0 && (
    <button type="button" onClick={back} className="weui-btn weui-btn_default min-w-24 flex-1">
      {words.back}
    </button>
  );
  return (
    <>
      <input type="hidden" name="$page" value={page} readOnly />
      <Fields fields={spec.fields.filter(({ control }) => control === 'hidden')} scene={scene} />
      {all.map((one) => (
        <section
          key={one.name}
          hidden={live && one.name !== page}
          aria-labelledby={headingId(spec.id, one.name)}
          className={one.name === page ? 'space-y-2' : 'space-y-2 [@media(scripting:enabled)]:hidden'}
        >
          <Heading id={headingId(spec.id, one.name)} page={one} open={open} step={words.step} />
          <Fields fields={one.fields} scene={scene} bare={bare} />
        </section>
      ))}
      {isLast && bar(backButton)}
      {!isLast && !live && <div className="[@media(scripting:enabled)]:hidden">{bar()}</div>}
      {!isLast && (
        <div className={`px-4 [@media(scripting:none)]:hidden ${bare ? 'py-2' : 'pt-4 pb-8'}`}>
          <div className="mx-auto flex max-w-80 flex-wrap gap-3">
            {backButton}
            <button
              // A submit, so that Enter in a field turns the page too; before JavaScript is here it would send the form.
              type={live ? 'submit' : 'button'}
              aria-busy={waiting || undefined}
              aria-disabled={waiting || undefined}
              className="weui-btn weui-btn_primary min-w-24 flex-1"
            >
              {waiting ? words.stepWaiting : words.next}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

type HeadingProps = { id: string; page: Page; open: Page[]; step: string };

/** A bar for each page, filled up to this one, and its title, which says the number aloud too. */
function Heading({ id, page, open, step }: HeadingProps) {
  const at = open.findIndex(({ name }) => name === page.name) + 1;
  return (
    <div className="px-4 pt-3 pb-1">
      {at > 0 && (
        <div aria-hidden="true" className="flex gap-1 pb-3">
          {open.map(({ name }, i) => (
            <span key={name} className={`h-1 flex-1 rounded-full ${i < at ? 'bg-brand' : 'bg-line'}`} />
          ))}
        </div>
      )}
      <h2 id={id} tabIndex={-1} className="scroll-mt-20 font-medium text-lg outline-none">
        {at > 0 && <span className="block font-normal text-sm text-soft">{fill(step, { at, of: open.length })} </span>}
        {page.title}
      </h2>
    </div>
  );
}
