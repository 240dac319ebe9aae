const uuid = '[0-9a-fA-F-]{36}';

/** The part of an address that names a record by its id; an address with anything else there is none of ours. */
export const recordId = (name = 'id') => `:${name}(${uuid})` as const;
