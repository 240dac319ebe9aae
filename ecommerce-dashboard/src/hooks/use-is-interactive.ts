import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page's scripts have taken over what the server drew; before that nothing answers a click. */
export const useIsInteractive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
