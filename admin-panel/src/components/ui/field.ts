import { type ComputedRef, inject, type InjectionKey } from 'vue';

/** What a field tells the control inside it. */
export interface FieldContext {
  id: string;
  describedBy: ComputedRef<string | undefined>;
  invalid: ComputedRef<boolean>;
  required: ComputedRef<boolean>;
}

export const fieldKey: InjectionKey<FieldContext> = Symbol('field');
export const useField = (): FieldContext | null => inject(fieldKey, null);

export const controlLook =
  'w-full rounded-md border border-control-border bg-card px-3 text-text transition-colors ' +
  'aria-invalid:border-danger disabled:cursor-not-allowed disabled:bg-sunken disabled:text-text-muted';
