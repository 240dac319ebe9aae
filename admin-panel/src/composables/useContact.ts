import { api, unwrap } from '@/services/api';
import { useRecord } from './useRecord';

/** The contact of this id, fetched now and whenever the id changes; none as long as there is no id. */
export function useContact(id: () => string) {
  return useRecord(id, async (contactId) =>
    contactId === ''
      ? null
      : (await unwrap(api.GET('/contacts/{id}', { params: { path: { id: contactId } } }))).data,
  );
}
