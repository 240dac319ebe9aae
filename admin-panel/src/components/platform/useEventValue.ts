import type { Schemas } from '@toprak/contract';
import { onMounted, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFormatLocale } from '@/composables/useFormatLocale';
import { useRoleName } from '@/composables/useRoleName';
import { api, unwrap } from '@/services/api';
import { useAuthStore } from '@/stores/auth';
import { type AuditEvent, readableValue } from './audit';

/** Where the statuses of what an event is about have their names. */
const statusNames: Record<string, string> = {
  user: 'users.statuses',
  product: 'commerce.product.statuses',
  order: 'commerce.order.statuses',
  conversation: 'conversations.status',
};
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const tellsRole = ({ before, after, data }: AuditEvent): boolean =>
  [before, after, data].some((told) => typeof told?.roleId === 'string');

/** The values of an event in the words of the panel: statuses, roles and instants; every other one as it is. */
export function useEventValue(event: AuditEvent) {
  const { t, te } = useI18n();
  const auth = useAuthStore();
  const locale = useFormatLocale();
  const roleName = useRoleName();
  const roles = shallowRef<readonly Schemas['Role'][]>([]);

  onMounted(async () => {
    if (!tellsRole(event) || !auth.can('roles:read')) return;
    // Without an answer a role goes by its id, as one does that is deleted.
    roles.value = await unwrap(api.GET('/roles')).then(
      ({ data }) => data,
      () => [],
    );
  });

  const named = (key: string, value: string): string => (te(key) || te(key, 'en') ? t(key) : value);

  function textOf(field: string, value: string): string {
    if (field === 'status') return named(`${statusNames[event.subject.type]}.${value}`, value);
    if (field === 'availability') return named(`presence.${value}`, value);
    if (field === 'roleId') {
      const role = roles.value.find(({ id }) => id === value);
      return role ? roleName(role) : value;
    }
    if (!instant.test(value)) return value;
    const format = new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', timeStyle: 'medium' });
    return format.format(new Date(value));
  }

  /** @returns null where there is nothing */
  function valueText(field: string, value: unknown): string | null {
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
    return typeof value === 'string' && value !== '' ? textOf(field, value) : readableValue(value);
  }

  return { valueText };
}
