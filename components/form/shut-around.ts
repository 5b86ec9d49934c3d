/** Shuts the menus and folds that hold this, or only those that `which` names. */
export function shutAround(element: Element | null, which = 'details[open]') {
  const fold = element?.closest<HTMLDetailsElement>(which);
  if (!fold) return;
  fold.open = false;
  shutAround(fold, which);
}
