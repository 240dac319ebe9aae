import { type Signal, signal } from '@preact/signals-core';
import { useState } from 'preact/hooks';

/** A signal that lives as long as the component. */
export function useSignal<T>(initial: T): Signal<T> {
  return useState(() => signal(initial))[0];
}
