import { signal } from '@preact/signals-core';
import { Refusal } from '../transport/api';
import { en, type Texts } from './en';
import { isTurkish } from './locale';

/** The texts in use: English at once, others when they are loaded. */
export const texts = signal<Texts>(en);

/** Loads the texts of a locale. When that fails, English stays. */
export async function useTexts(locale: string): Promise<void> {
  if (!isTurkish(locale)) return;
  try {
    texts.value = (await import('./tr')).tr;
  } catch {
    // The widget is usable in English.
  }
}

/** What to tell people of a failed request: by its code, for the API speaks English. */
export function explain(error: unknown): string {
  const { errors } = texts.value;
  if (!(error instanceof Refusal)) return errors.UNREACHABLE ?? '';
  return errors[error.code] ?? (error.message || (errors.INTERNAL ?? ''));
}
