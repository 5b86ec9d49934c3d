import { type PointerEvent, useState } from 'react';
import type { Place } from './changes';

type Drag = { id: string; to: Place | null };

const EDGE = 90;
const STEP = 14;

/** Dragging by a handle, with a mouse or a finger. Everything a question may be dropped before bears `data-place`. */
export function useDrag(drop: (id: string, to: Place) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const grip = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, to: null });
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (!drag) return;
      if (clientY < EDGE) scrollBy(0, -STEP);
      if (clientY > innerHeight - EDGE) scrollBy(0, STEP);
      setDrag({ id, to: placeAt(clientY) });
    },
    onPointerUp: () => {
      if (drag?.to) drop(id, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { drag, grip };
}

export type Grip = ReturnType<ReturnType<typeof useDrag>['grip']>;

/** The first place whose middle is beneath the pointer, else the last. */
function placeAt(y: number): Place | null {
  const all = [...document.querySelectorAll<HTMLElement>('[data-place]')];
  const found = all.find((one) => {
    const { top, height } = one.getBoundingClientRect();
    return top + height / 2 > y;
  });
  const [page, at] = (found ?? all.at(-1))?.dataset.place?.split('.').map(Number) ?? [];
  return page === undefined || at === undefined ? null : { page, at };
}
