import { useSyncExternalStore } from 'react';

/** Whether JavaScript runs here: false in what the server renders and until that is taken over, true from then on. */
export const useLive = () =>
  useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
