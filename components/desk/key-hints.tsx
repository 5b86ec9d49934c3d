import { getTranslations } from '@/lib/i18n/translations';
import { Kbd } from '../ui/kbd';

const hints = [
  { keys: ['J', 'K'], says: 'move' },
  { keys: ['Enter'], says: 'open' },
  { keys: ['X'], says: 'select' },
  { keys: ['E'], says: 'assign' },
  { keys: ['?'], says: 'all' },
] as const;

/** The keys of a list in one quiet line; not where there is no keyboard. */
export async function KeyHints() {
  const t = await getTranslations('desk');
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft max-md:hidden pointer-coarse:hidden print:hidden">
      {hints.map(({ keys, says }) => (
        <span key={says} className="inline-flex items-center gap-1">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {t(`keys.${says}`)}
        </span>
      ))}
    </p>
  );
}
