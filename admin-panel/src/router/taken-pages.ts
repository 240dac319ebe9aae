import { shallowRef } from 'vue';

/** The address that was open when the right to it was taken. */
const taken = shallowRef('');

/** Keeps that the page at this path was taken away while it was open, for the page that stands there instead. */
export function markTaken(path: string): void {
  taken.value = path;
}

export const wasTaken = (path: string): boolean => taken.value === path;
