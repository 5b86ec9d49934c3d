import { getTranslations } from '@/lib/i18n/translations';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { DeskKeys } from './desk-keys';

const rows = [
  { keys: ['J', 'K'], says: 'next' },
  { keys: ['Enter'], says: 'open' },
  { keys: ['X'], says: 'select' },
  { keys: ['E'], says: 'assign' },
  { keys: ['R'], says: 'reply' },
  { keys: ['/'], says: 'search' },
  { keys: ['N'], says: 'anew' },
  { keys: ['?'], says: 'sheet' },
] as const;

/** The sheet of all keys, and what listens to them. */
export async function DeskHands() {
  const t = await getTranslations('desk');
  return (
    <>
      <dialog
        id="keys"
        aria-labelledby="keys-title"
        className="m-auto w-88 max-w-[92vw] rounded-lg bg-raised p-6 text-fg shadow-menu backdrop:bg-overlay print:hidden"
      >
        <h2 id="keys-title" className="text-lg font-medium">
          {t('keys.title')}
        </h2>
        <dl className="my-4 grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
          {rows.map(({ keys, says }) => (
            <div key={says} className="contents">
              <dt>{t(`keys.${says}`)}</dt>
              <dd className="flex justify-end gap-1">
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <label className="flex items-center gap-2">
          <input type="checkbox" id="keys-on" defaultChecked />
          {t('keys.off')}
        </label>
        <p className="mt-1 text-sm text-soft">{t('keys.hint')}</p>
        <form method="dialog" className="mt-4 text-right">
          <Button type="submit" size="medium">
            {t('keys.close')}
          </Button>
        </form>
      </dialog>
      <DeskKeys />
    </>
  );
}
