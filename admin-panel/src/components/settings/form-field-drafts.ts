import type { Schemas } from '@toprak/contract';

type FormField = Schemas['FormField'];

/** A field of the pre-chat form while it is edited; its choices are one text, one a line. */
export interface DraftField extends Omit<FormField, 'options'> {
  /** Stays with the draft while it moves. */
  draftId: number;
  choices: string;
}

let lastDraftId = 0;

export function draftField({ options, ...field }: FormField): DraftField {
  lastDraftId += 1;
  return { ...field, choices: options.join('\n'), draftId: lastDraftId };
}

/** A new text field with a key that none of the others has. */
export function newDraftField(others: readonly DraftField[]): DraftField {
  const keys = new Set(others.map(({ key }) => key));
  let number = others.length + 1;
  while (keys.has(`field${number}`)) number += 1;
  return draftField({ key: `field${number}`, label: '', type: 'TEXT', required: false, options: [] });
}

/** As the API takes it: only a SELECT has options. */
export function fieldBody({ key, label, type, required, choices }: DraftField): FormField {
  const lines = choices.split('\n').map((line) => line.trim());
  const options = type === 'SELECT' ? lines.filter((line) => line !== '') : [];
  return { key: key.trim(), label: label.trim(), type, required, options };
}
