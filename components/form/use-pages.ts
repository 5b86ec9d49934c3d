import {
  type FormEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { Values } from '@/lib/action-state';
import { type FormSpec, shownNames } from '@/lib/form';
import { backOnce, firstEntries, leaveEntries, pageHere, pushEntry } from './page-entries';
import { knownPage, openPages, type Page, pageWith } from './pages';
import { asksAnew } from './use-submit';

/** What a form in pages is asked by the form around it. */
export type Steps = {
  /** Takes a submit that is no more than the next page. */
  holds: (event: FormEvent<HTMLFormElement>) => boolean;
  /** Turns to the page of a field, then does this. */
  turn: (field: string | undefined, then: () => void) => void;
  /** Takes the form's own entries out of the history, then does this. */
  leave: (then: () => void) => void;
};

type Given = {
  spec: FormSpec;
  all: Page[];
  start?: string;
  steps: RefObject<Steps | null>;
  read: () => Values;
  /** Says beside the fields what is wrong with these; answers whether nothing is. */
  check: (names: Set<string>) => Promise<boolean>;
  /** The page was turned: it belongs to the draft. */
  turned: () => void;
};

/** One page at a time: which, and the ways on and back. The browser's own Back is one of them. */
export function usePages({ spec: { id, fields }, all, start, steps, read, check, turned }: Given) {
  const { page, show } = usePage(knownPage(all, start), turned);
  const [waiting, setWaiting] = useState(false);
  const open = () => openPages(all, shownNames(fields, read()));
  const leave = useEntries({ id, all, page, open, show });

  const push = (to: string | undefined, then = () => showHeading(id, to)) => {
    if (!to) return;
    pushEntry(id, to, page);
    show(to, then);
  };
  const next = async () => {
    if (waiting) return;
    setWaiting(true);
    const isRight = await check(new Set(all.find(({ name }) => name === page)?.fields.map(({ name }) => name)));
    setWaiting(false);
    if (isRight) push(neighbour(open(), page, 1));
  };
  const back = () => {
    const to = neighbour(open(), page, -1);
    if (to && !backOnce(id, to)) push(to);
  };

  useImperativeHandle(steps, () => ({
    holds: (event) => {
      if (asksAnew(event) || !neighbour(open(), page, 1)) return false;
      event.preventDefault();
      next();
      return true;
    },
    turn: (field, then) => {
      const to = pageWith(all, field);
      if (to && to !== page) push(to, then);
      else then();
    },
    leave,
  }));
  return { page, waiting, back };
}

/** The page that is shown, and what there is to do once another one is. */
function usePage(first: string, turned: () => void) {
  const [page, setPage] = useState(first);
  const goal = useRef<() => void>(undefined);
  const show = (to: string, then: () => void) => {
    if (to === page) return then();
    goal.current = then;
    setPage(to);
  };
  const arrived = useEffectEvent((_page: string) => {
    const then = goal.current;
    goal.current = undefined;
    if (!then) return;
    then();
    turned();
  });
  useEffect(() => arrived(page), [page]);
  return { page, show };
}

type Entries = {
  id: string;
  all: Page[];
  page: string;
  open: () => Page[];
  show: (to: string, then: () => void) => void;
};

/** Keeps the browser's history and the page in step. Answers the way out of it. */
function useEntries({ id, all, page, open, show }: Entries): Steps['leave'] {
  const leaving = useRef(false);
  const opened = useEffectEvent(() => {
    const names = open().map(({ name }) => name);
    firstEntries(id, names, page);
  });
  const moved = useEffectEvent(({ state }: PopStateEvent) => {
    const to = pageHere(id, state);
    if (leaving.current || to === null) return;
    const known = knownPage(all, to);
    show(known, () => showHeading(id, known));
  });
  useEffect(() => {
    opened();
    const hear = (event: PopStateEvent) => moved(event);
    window.addEventListener('popstate', hear);
    return () => window.removeEventListener('popstate', hear);
  }, []);
  return (then) => {
    leaving.current = true;
    leaveEntries(id, then);
  };
}

const neighbour = (pages: Page[], page: string, by: 1 | -1): string | undefined =>
  pages[pages.findIndex(({ name }) => name === page) + by]?.name;

export const headingId = (formId: string, page = '') => `${formId}-page-${page}`;

function showHeading(formId: string, page?: string) {
  const heading = document.getElementById(headingId(formId, page));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
