import type { Signal } from '@preact/signals-core';
import { useRef } from 'preact/hooks';
import type { WidgetConfig } from '../../page';
import { Refusal } from '../../transport/api';
import { explain, texts } from '../../texts/catalogue';
import type { Texts } from '../../texts/en';
import { openFields } from '../model/identity';
import { FormField } from './form-field';
import { useSignal } from './use-signal';
import type { Scene } from './window';

type Fields = WidgetConfig['fields'];
type Faults = Record<string, string>;

/** What can be seen wrong without the server. */
function findFaults(fields: Fields, answers: Record<string, string>, t: Texts): Faults {
  const faults = fields.flatMap(({ key, type, required }): [string, string][] => {
    const answer = answers[key]?.trim() ?? '';
    if (answer === '') return required ? [[key, t.fieldMissing]] : [];
    if (type === 'EMAIL' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer)) return [[key, t.emailInvalid]];
    if (type === 'PHONE' && answer.replace(/\D/g, '').length < 5) return [[key, t.phoneInvalid]];
    return [];
  });
  return Object.fromEntries(faults);
}

/** What the server found wrong, by field. Its sentences are English, so elsewhere a general one stands for them. */
function readFaults(error: unknown, fields: Fields, t: Texts): Faults {
  if (!(error instanceof Refusal)) return {};
  const faults = error.errors.map(({ path }): [string, string] => {
    const key = path.replace(/^fields\./, '');
    const type = fields.find((field) => field.key === key)?.type;
    return [key, type === 'EMAIL' ? t.emailInvalid : type === 'PHONE' ? t.phoneInvalid : t.fieldInvalid];
  });
  return Object.fromEntries(faults.filter(([key]) => fields.some((field) => field.key === key)));
}

/** The inbox's questions before the first conversation. */
export function PreChatForm({ chat, config }: Scene) {
  const t = texts.value;
  const form = useRef<HTMLFormElement>(null);
  const answers = useSignal<Record<string, string>>({});
  const faults = useSignal<Faults>({});
  const failure = useSignal('');
  const claims = chat.visitor.claims.value;
  const known = claims?.name ?? claims?.email ?? claims?.phone;
  const fields = openFields(config.fields, claims);

  function show(found: Faults): void {
    faults.value = found;
    const first = fields.find(({ key }) => found[key]);
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first.key}"]`)?.focus();
  }

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (chat.beginning.isBusy.peek()) return;
    failure.value = '';
    show(findFaults(fields, answers.peek(), t));
    if (Object.keys(faults.peek()).length > 0) return;
    try {
      await chat.beginning.begin(filled(fields, answers));
    } catch (error) {
      show(readFaults(error, fields, t));
      if (Object.keys(faults.peek()).length === 0) failure.value = explain(error);
    }
  }

  const isBusy = chat.beginning.isBusy.value;
  return (
    <form ref={form} class="form" noValidate onSubmit={(event) => void submit(event)}>
      <p class="greeting" dir="auto">
        {config.look.greeting || t.greeting}
      </p>
      {known ? <p>{t.knownAs(known)}</p> : fields.length > 0 && <p>{t.formIntro}</p>}
      {fields.map((field, index) => (
        <FormField
          key={field.key}
          field={field}
          isFirst={index === 0}
          answers={answers}
          fault={faults.value[field.key]}
        />
      ))}
      {failure.value && (
        <p class="fault" role="alert">
          {failure.value}
        </p>
      )}
      <button
        type="submit"
        class="button"
        aria-disabled={isBusy}
        data-focus={fields.length === 0 || undefined}
      >
        {isBusy ? t.starting : t.start}
      </button>
    </form>
  );
}

function filled(fields: Fields, answers: Signal<Record<string, string>>): Record<string, string> {
  const known = fields.map(({ key }) => [key, answers.peek()[key] ?? ''] as const);
  return Object.fromEntries(known.filter(([, answer]) => answer.trim() !== ''));
}
