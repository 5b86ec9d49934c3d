import type { FormAction } from '@/lib/action-state';
import type { DeskMove } from '@/lib/desk/desk-moves';
import type { FormWords } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import { MiniForm } from '../form/mini-form';
import type { PhotoRules } from '../form/scene';
import { Icon } from '../icons/icon';
import { buttonLook } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { menuRow } from '../ui/menu';

export type MoveMenuProps = {
  buttons: DeskMove[];
  more: DeskMove[];
  action: FormAction;
  words: FormWords;
  doors: Record<string, PhotoRules>;
};

const panelLook =
  'desk-form absolute right-0 top-full z-50 mt-1 max-h-[75dvh] w-104 max-w-[calc(100vw-32px)] overflow-y-auto rounded-md bg-raised py-2 text-left shadow-menu ' +
  'max-md:fixed max-md:inset-x-2 max-md:top-auto max-md:bottom-2 max-md:max-w-none max-md:w-auto';

/** What can be done now: two or three buttons, each opening its little form, and the rarer ones behind one more. */
export async function MoveMenu({ buttons, more, action, words, doors }: MoveMenuProps) {
  const t = await getTranslations('desk');
  if (buttons.length + more.length === 0) return null;
  return (
    <fieldset aria-label={t('ticket.moves')} className="flex flex-wrap items-center gap-2 print:hidden">
      {buttons.map((move, i) => (
        <details key={move.name} name="menu" className="menu">
          <summary
            data-hotkey={move.name === 'assign' ? 'e' : undefined}
            className={buttonLook(i === 0 ? 'primary' : 'default', 'small')}
          >
            {move.label}
            {move.name === 'assign' && <Kbd>E</Kbd>}
          </summary>
          <div className={panelLook}>
            <MiniForm spec={move.spec} action={action} words={words} photos={doors[move.name]} />
          </div>
        </details>
      ))}
      {more.length > 0 && (
        <details name="menu" className="menu">
          <summary className={buttonLook('default', 'small')}>
            {t('ticket.more')}
            <Icon name="down" className="size-[1.1em]" />
          </summary>
          <div className={panelLook}>
            {more.map((move) => (
              <details key={move.name} name="rare" className="group border-line not-last:border-b">
                <summary
                  data-hotkey={move.name === 'assign' ? 'e' : undefined}
                  className={`${menuRow} group-open:font-medium`}
                >
                  <span className={move.isFinal ? 'flex-1 text-red' : 'flex-1'}>{move.label}</span>
                  <Icon name="down" className="size-[1.1em] text-soft group-open:rotate-180" />
                </summary>
                <MiniForm spec={move.spec} action={action} words={words} photos={doors[move.name]} />
              </details>
            ))}
          </div>
        </details>
      )}
    </fieldset>
  );
}
