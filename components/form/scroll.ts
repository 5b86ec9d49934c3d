/** Brings a part of the form to the middle of the screen, clear of the keyboard, and puts the cursor in its first field. */
export function show(id: string) {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'center' });
  const control = part?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea, canvas') ?? part;
  control?.focus({ preventScroll: true });
}

/** iOS lays its keyboard over the page: when it comes up, the field being typed in is brought above it again. */
export function keepAboveKeyboard(form: HTMLElement): () => void {
  const screen = window.visualViewport;
  const lift = () => {
    const field = document.activeElement;
    if (!screen || !field || !form.contains(field)) return;
    const hidden = field.getBoundingClientRect().bottom > screen.offsetTop + screen.height;
    if (hidden) field.scrollIntoView({ block: 'center' });
  };
  screen?.addEventListener('resize', lift);
  return () => screen?.removeEventListener('resize', lift);
}
