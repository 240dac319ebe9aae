import { email as emailSchema, text } from '../../schemas/common.js';
import type { FormFieldView } from '../../schemas/conversations/inbox.schema.js';
import { type InputFault, invalid } from '../../utils/app-error.js';
import { isPhone, phoneNumber } from '../../utils/phone.js';
import { validate } from '../../utils/validate.js';

/** The answers of a pre-chat form: whom the visitor says to be, and all of them by key. */
export interface FormAnswers {
  name: string | null;
  email: string | null;
  phone: string | null;
  all: Record<string, string>;
}

const answerLength = 500;
const longAnswerLength = 5000;

/**
 * Checks the answers against the inbox's form.
 * @throws AppError VALIDATION_FAILED with `fields.<key>` for each answer that is missing, unknown or not valid.
 */
export function readAnswers(form: readonly FormFieldView[], sent: Record<string, unknown>): FormAnswers {
  const known = new Map(form.map((field) => [field.key, field]));
  const unknown = Object.keys(sent).filter((key) => !known.has(key));
  const faults = [
    ...unknown.slice(0, 10).map((key) => fault(key.slice(0, 100), 'is not in the form')),
    // Own answers only: a field may be called `constructor`.
    ...form.flatMap((field) => faultOf(field, Object.hasOwn(sent, field.key) ? sent[field.key] : undefined)),
  ];
  if (faults.length > 0) throw invalid(...faults);
  const answers = Object.entries(sent as Record<string, string>).filter(([, value]) => value.trim() !== '');
  const first = (type: FormFieldView['type']) =>
    answers.find(([key]) => known.get(key)?.type === type)?.[1] ?? null;
  return {
    name: answers.find(([key]) => key === 'name')?.[1] ?? null,
    email: first('EMAIL'),
    phone: first('PHONE'),
    all: Object.fromEntries(answers),
  };
}

/** Names of a person, as far as they are known. */
interface KnownPerson {
  name: string;
  email: string | null;
  phone: string | null;
  phoneTyped: string | null;
}

/**
 * The answers that the contact does not tell already: every question beside name, e-mail and phone, and of those what
 * is not the contact's own, since what a visitor typed changes no contact.
 * @param visitorName what the visitor is called in the chat, when it is not the contact's name
 */
export function answersBeside(
  form: readonly FormFieldView[],
  { all }: FormAnswers,
  contact: KnownPerson,
  visitorName: string | null,
): Record<string, string> {
  const types = new Map(form.map(({ key, type }) => [key, type]));
  const tells = ([key, value]: [string, string]) => {
    if (types.get(key) === 'EMAIL') return value.toLowerCase() === contact.email?.toLowerCase();
    if (types.get(key) === 'PHONE')
      return value === contact.phoneTyped || (contact.phone !== null && phoneNumber(value) === contact.phone);
    return key === 'name' && (value === contact.name || value === visitorName);
  };
  return Object.fromEntries(Object.entries(all).filter((answer) => !tells(answer)));
}

const fault = (key: string, message: string): InputFault => ({ path: `fields.${key}`, message });

function faultOf(field: FormFieldView, answer: unknown): InputFault[] {
  const isEmpty = answer === undefined || (typeof answer === 'string' && answer.trim() === '');
  if (isEmpty) return field.required ? [fault(field.key, 'is required')] : [];
  const message = messageOf(field, answer);
  return message === null ? [] : [fault(field.key, message)];
}

/** Why the answer does not fit its field, or null. */
function messageOf(field: FormFieldView, answer: unknown): string | null {
  const schema =
    field.type === 'EMAIL'
      ? emailSchema()
      : text(field.type === 'TEXTAREA' ? longAnswerLength : answerLength);
  try {
    validate(schema, answer);
  } catch (error) {
    return (error as { faults?: InputFault[] }).faults?.[0]?.message ?? 'is not valid';
  }
  if (field.type === 'PHONE' && !isPhone(answer as string)) return 'must be a phone number';
  if (field.type === 'SELECT' && !field.options.includes(answer as string))
    return 'must be one of the options';
  return null;
}
