import type { Signal } from '@preact/signals-core';
import type { WidgetConfig } from '../../page';
import { texts } from '../../texts/catalogue';

const inputs = {
  TEXT: { type: 'text' },
  EMAIL: { type: 'email', autocomplete: 'email', inputMode: 'email' },
  PHONE: { type: 'tel', autocomplete: 'tel', inputMode: 'tel' },
} as const;

interface Props {
  field: WidgetConfig['fields'][number];
  isFirst: boolean;
  answers: Signal<Record<string, string>>;
  fault: string | undefined;
}

export function FormField({ field, isFirst, answers, fault }: Props) {
  const { key, label, required } = field;
  const id = `field-${key}`;
  return (
    <div class="field">
      <label for={id} dir="auto">
        {label}
        {!required && <span class="optional"> ({texts.value.optional})</span>}
      </label>
      <Control id={id} field={field} isFirst={isFirst} answers={answers} fault={fault} />
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

function Control({ id, field, isFirst, answers, fault }: Props & { id: string }) {
  const { key, type, required, options } = field;
  const value = answers.value[key] ?? '';
  const common = {
    id,
    name: key,
    value,
    'aria-required': required,
    'aria-invalid': Boolean(fault),
    'aria-describedby': fault ? `${id}-fault` : undefined,
    'data-focus': isFirst || undefined,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      answers.value = { ...answers.peek(), [key]: currentTarget.value };
    },
  };
  if (type === 'TEXTAREA') return <textarea {...common} rows={3} dir="auto" />;
  if (type !== 'SELECT')
    return <input autocomplete={key === 'name' ? 'name' : 'on'} {...inputs[type]} {...common} dir="auto" />;
  return (
    <select {...common}>
      <option value="">{texts.value.choose}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}
