/**
 * A value for those who show it: a Preact signal, a Vue ref, or a plain object. What is in here only ever writes to it,
 * and reads its own variables, so that it takes part in nobody's tracking.
 */
export interface Cell<T> {
  value: T;
}

export type MakeCell = <T>(value: T) => Cell<T>;

/** A cell as its owner hands it out. */
export type ReadCell<T> = Readonly<Cell<T>>;
