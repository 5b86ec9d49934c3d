import { gapsOf } from '@/lib/surveys/gaps';
import { minutesOf, problemsOf } from '@/lib/surveys/problems';
import { photoKeys } from '@/lib/surveys/questions';
import { fill } from '../../form/fill';
import { type BuildWords, type Draft, nameOf, type Scene } from './scene';

export type Wrong = { why: keyof BuildWords['build']['wrong']; id?: string; page?: number };

/** What is still to be mended: what is not written yet, and what the check before sending finds (SUR-4, SUR-5). */
export const wrongsOf = ({ definition, settings }: Draft): Wrong[] => [
  ...gapsOf(definition),
  ...problemsOf(definition),
  ...(settings.named === 'yes' ? [] : photoKeys(definition).map((id): Wrong => ({ why: 'photoShows', id }))),
];

/** What is wrong in a sentence, apart from where. */
export const wrongWords = ({ build }: BuildWords, { why, page }: Wrong): string =>
  fill(build.wrong[why], { no: (page ?? 0) + 1 });

type Props = Scene & { wrongs: Wrong[]; onGo: (id: string) => void };

/** How long it takes to answer, and what the check says; each thing leads to its question. */
export function CheckPanel({ wrongs, onGo, ...scene }: Props) {
  const { words, definition } = scene;
  const { build } = words;
  return (
    <section aria-labelledby="check" className="card rounded-md border border-line bg-card px-4 py-3">
      <h2 id="check" className="font-medium">
        {build.check}
      </h2>
      <p className="text-sm text-soft">{fill(build.minutes, { count: minutesOf(definition) })}</p>
      <div aria-live="polite">
        {wrongs.length === 0 ? (
          <p className="mt-1 text-sm text-green">{build.allRight}</p>
        ) : (
          <ul className="mt-1 text-sm">
            {wrongs.map((wrong) => (
              <li key={`${wrong.why} ${wrong.id} ${wrong.page}`} className="text-red">
                {wrong.id ? (
                  <button
                    type="button"
                    onClick={() => onGo(wrong.id as string)}
                    className="min-h-9 text-left max-md:min-h-11"
                  >
                    {nameOf(scene, wrong.id)}
                    {build.colon}
                    {wrongWords(words, wrong)}
                  </button>
                ) : (
                  <span className="inline-block py-1.5">{wrongWords(words, wrong)}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
