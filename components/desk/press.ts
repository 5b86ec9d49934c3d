/** What a key does at the desk; nothing while somebody types, while a dialog stands open, or when keys are switched off. */
export function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
  const key = event.key.toLowerCase();
  const done = key === '?' ? showSheet() : !areKeysOff() && act(key);
  if (done) event.preventDefault();
}

export const areKeysOff = () => document.cookie.includes('desk-keys=off');

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const tick = target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio');
  return !tick && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function showSheet(): boolean {
  const sheet = document.getElementById('keys');
  if (sheet instanceof HTMLDialogElement) sheet.showModal();
  return true;
}

function act(key: string): boolean {
  if (key === 'j') return go(1);
  if (key === 'k') return go(-1);
  if (key === 'x') return tick();
  if (key === 'e' && document.querySelector('[data-row]') && !document.querySelector('[data-row] input:checked'))
    tick();
  return use(document.querySelector(`[data-hotkey="${CSS.escape(key)}"]`));
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const rowNow = () => document.activeElement?.closest<HTMLElement>('[data-row]');

/** To the next row or the one before, at what is done there or else where it leads; the first when none is in hand. */
function go(by: number): boolean {
  const all = rows();
  const now = rowNow();
  const at = now ? all.indexOf(now) : -1;
  const next = all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  const link = next?.querySelector<HTMLElement>('.row-link') ?? next?.querySelector<HTMLElement>('a[href]');
  if (next && !link) next.tabIndex = -1;
  (link ?? next)?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

function tick(): boolean {
  const box = rowNow()?.querySelector<HTMLInputElement>('input[type=checkbox]');
  box?.click();
  return box !== undefined && box !== null;
}

/** Goes into a field, opens a menu at its first field, follows a link. */
function use(found: Element | null): boolean {
  if (!(found instanceof HTMLElement)) return false;
  if (found.matches('input, textarea, select')) found.focus();
  else if (found instanceof HTMLLabelElement) enter(found);
  else {
    found.click();
    found.closest('details')?.querySelector<HTMLElement>(FIRST)?.focus();
  }
  return true;
}

const FIRST = ':scope > :not(summary) :is(input:not([type=hidden]), textarea, select)';

/** A label stands for a choice and, named in `data-then`, for the field to go on with. */
function enter(label: HTMLLabelElement) {
  label.click();
  document.getElementById(label.dataset.then ?? '')?.focus();
}
