/** What an entry of the browser's history says of a form: its page, the page beneath, and how many of its own lie there. */
type Entry = { form: string; page: string; below?: string; depth: number };

const entryOf = (form: string, state: unknown): Entry | undefined => {
  const entry = (state as { formPage?: Entry } | null)?.formPage;
  return entry?.form === form ? entry : undefined;
};

const here = (form: string) => entryOf(form, history.state);

// The rest of the state is the router's: without it, Back would load the page anew.
const stated = (formPage: Entry) => ({ ...history.state, formPage });

/** The page of an entry that was come to; '' for one that says nothing of a page, null for a mark within the page. */
export const pageHere = (form: string, state: unknown): string | null =>
  entryOf(form, state)?.page ?? (location.hash ? null : '');

/** Another page: an entry of its own, so that Back leads to the one it came from. */
export const pushEntry = (form: string, page: string, below: string) =>
  history.pushState(stated({ form, page, below, depth: (here(form)?.depth ?? 0) + 1 }), '');

/** Goes back where the entry beneath is this page; else answers that it isn't. */
export function backOnce(form: string, page: string): boolean {
  if (here(form)?.below !== page) return false;
  history.back();
  return true;
}

/** The entries of a form that opens on this page: those before it lie beneath, unless they do already after a reload. */
export function firstEntries(form: string, pages: string[], page: string): void {
  const [first = page, ...more] = pages.slice(0, pages.indexOf(page) + 1);
  const now = here(form);
  if (!now) history.replaceState(stated({ form, page: first, depth: 0 }), '');
  if (page === first || now?.page === page) return;
  if (now && now.depth > 0) {
    history.replaceState(stated({ ...now, page }), '');
    return;
  }
  for (const [at, name] of more.entries()) pushEntry(form, name, more[at - 1] ?? first);
}

/** Takes a form's own entries away, so that what comes then takes the place of the form itself. */
export function leaveEntries(form: string, then: () => void): void {
  const depth = here(form)?.depth ?? 0;
  if (depth === 0) {
    then();
    return;
  }
  // After the router's own ear for it, which would drop a navigation that is under way.
  addEventListener('popstate', () => setTimeout(then), { once: true });
  history.go(-depth);
}
