type Entry<T> = { at: number; order: number; what: T };

/** What is still to come, earliest first; of one moment in the order it was put in. */
export function openTimeline<T>() {
  const heap: Entry<T>[] = [];
  let order = 0;
  return {
    put(at: number, what: T) {
      heap.push({ at, order: order++, what });
      rise(heap);
    },
    next: (): number => heap[0]?.at ?? Number.POSITIVE_INFINITY,
    take(): T {
      const first = heap[0];
      const last = heap.pop();
      if (!first || !last) throw new Error('nothing is to come');
      if (heap.length > 0) {
        heap[0] = last;
        sink(heap);
      }
      return first.what;
    },
  };
}

function rise<T>(heap: Entry<T>[]) {
  for (let child = heap.length - 1; child > 0; ) {
    const parent = (child - 1) >> 1;
    if (!isBefore(heap, child, parent)) return;
    swap(heap, child, parent);
    child = parent;
  }
}

function sink<T>(heap: Entry<T>[]) {
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    const child = isBefore(heap, left + 1, left) ? left + 1 : left;
    if (!isBefore(heap, child, at)) return;
    swap(heap, child, at);
    at = child;
  }
}

function isBefore<T>(heap: Entry<T>[], one: number, other: number): boolean {
  const [a, b] = [heap[one], heap[other]];
  if (!a || !b) return a !== undefined;
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function swap<T>(heap: Entry<T>[], one: number, other: number) {
  const kept = heap[one] as Entry<T>;
  heap[one] = heap[other] as Entry<T>;
  heap[other] = kept;
}
