import { useI18n } from 'vue-i18n';
import { useFormatLocale } from '@/composables/useFormatLocale';
import { useRoleName } from '@/composables/useRoleName';
import { type AuditEvent, readableValue } from './audit';

/** Where the statuses of what an event is about have their names. */
const statusNames: Record<string, string> = {
  user: 'users.statuses',
  product: 'commerce.product.statuses',
  order: 'commerce.order.statuses',
  conversation: 'conversations.status',
};
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** The values of an event in the words of the panel: statuses, names and instants; every other one as it is. */
export function useEventValue(event: AuditEvent) {
  const { t, te } = useI18n();
  const locale = useFormatLocale();
  const roleName = useRoleName();

  const named = (key: string, value: string): string => (te(key) || te(key, 'en') ? t(key) : value);

  function textOf(field: string, value: string): string {
    if (field === 'status') return named(`${statusNames[event.subject.type]}.${value}`, value);
    if (field === 'availability') return named(`presence.${value}`, value);
    const name = event.names[value];
    if (name !== undefined) return field === 'roleId' ? roleName({ name }) : name;
    if (!instant.test(value)) return named(`audit.values.${field}.${value}`, value);
    const format = new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'medium' });
    return format.format(new Date(value));
  }

  /** @returns null where there is nothing */
  function valueText(field: string, value: unknown): string | null {
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
    return typeof value === 'string' && value !== ''
      ? textOf(field, value)
      : readableValue(value, event.names);
  }

  return { valueText };
}
