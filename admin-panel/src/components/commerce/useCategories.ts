import type { Schemas } from '@toprak/contract';
import { shallowRef } from 'vue';
import { api, unwrap } from '@/services/api';

type Category = Schemas['Category'];

async function readCategories(cursor?: string): Promise<Category[]> {
  const query = { limit: 100, sort: 'name' as const, ...(cursor && { cursor }) };
  const { data, meta } = await unwrap(api.GET('/categories', { params: { query } }));
  return meta.nextCursor ? [...data, ...(await readCategories(meta.nextCursor))] : data;
}

/** Every category by name. Without an answer there are none to choose, and what one looks at works without. */
export function useCategories() {
  const categories = shallowRef<Category[]>([]);
  readCategories().then(
    (read) => (categories.value = read),
    () => undefined,
  );

  function addCategory(made: Category): void {
    categories.value = [...categories.value, made].sort((one, other) => one.name.localeCompare(other.name));
  }
  return { categories, addCategory };
}
