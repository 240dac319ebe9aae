const listeners = new Set<() => void>();

/** Hears that everybody needs a second factor by now, and this person has none. */
export const onFactorRequired = (hear: () => void) => void listeners.add(hear);
export const tellFactorRequired = (): void => listeners.forEach((hear) => hear());
