/** Has a viewer of pictures close by Escape, turn by arrow keys and leave no steps behind in the history, until `signal`. */
export function attend(viewer: HTMLElement, grid: string, signal: AbortSignal): void {
  let opened = false;
  const isOpen = () => location.hash.startsWith(`#${grid}-`);
  const close = () => (opened ? history.back() : location.replace(`#${grid}`));
  const turn = (by: number) => viewer.scrollBy({ left: by * viewer.clientWidth, behavior: 'smooth' });
  const on = { signal };
  addEventListener(
    'hashchange',
    (e) => {
      opened = isOpen() && !e.oldURL.includes(`#${grid}-`);
    },
    on,
  );
  addEventListener(
    'keydown',
    (e) => {
      if (!isOpen()) return;
      if (e.key === 'Escape') close();
      if (e.key === 'ArrowLeft') turn(-1);
      if (e.key === 'ArrowRight') turn(1);
    },
    on,
  );
  viewer.addEventListener(
    'click',
    (e) => {
      const link = e.target instanceof Element ? e.target.closest('a') : null;
      if (!link) return;
      e.preventDefault();
      if (link.dataset.turn) turn(Number(link.dataset.turn));
      else close();
    },
    on,
  );
}
