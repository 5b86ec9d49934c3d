import type { BuildWords } from './scene';
import type { Found } from './use-kept';

type Props = { words: BuildWords; found: Found; onTake: () => void; onDrop: () => void };

/** Says that what wasn't saved is back, or waits beside a newer version that a colleague saved. */
export const KeptNote = ({ words: { build }, found, onTake, onDrop }: Props) => (
  <div
    role="status"
    className="mt-3 flex flex-wrap items-center gap-x-4 rounded-md bg-blue-wash px-3 py-1 text-sm text-blue"
  >
    <span className="min-w-40 flex-1 py-1">{found.older ? build.keptOlder : build.kept}</span>
    <button type="button" onClick={onTake} className="min-h-11 font-medium underline underline-offset-4">
      {found.older ? build.keptTake : build.keptGoOn}
    </button>
    <button type="button" onClick={onDrop} className="min-h-11 font-medium underline underline-offset-4">
      {build.keptDrop}
    </button>
  </div>
);
