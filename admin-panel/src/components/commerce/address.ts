import type { LocationQuery } from 'vue-router';

type Value = LocationQuery[string] | undefined;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The text of one value of an address; empty when there is none, or several. */
export const textOf = (value: Value): string => (typeof value === 'string' ? value : '');

/** An id of an address; empty when it is none. */
export function uuidOf(value: Value): string {
  const text = textOf(value).toLowerCase();
  return uuid.test(text) ? text : '';
}

/** A day of an address, as 2026-11-21; empty when there is no such day. */
export function dayOf(value: Value): string {
  const text = textOf(value);
  const isDay = day.test(text) && !Number.isNaN(Date.parse(text));
  return isDay && new Date(text).toISOString().startsWith(text) ? text : '';
}

/** The values of an address's list, `pending,confirmed`, that are choices. */
export function choicesOf<const T extends string>(value: Value, choices: readonly T[]): T[] {
  const words = textOf(value).toUpperCase().split(',');
  return choices.filter((choice) => words.includes(choice));
}
