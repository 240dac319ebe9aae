import { usePermissionText } from './usePermissionText';

/** What a refusal's places are called: `permissions.orders:read` is told by the permission's own name. */
export function usePermissionFaults() {
  const { nameOf } = usePermissionText();
  const start = 'permissions.';
  const labelsOf = (errors: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.keys(errors)
        .filter((path) => path.startsWith(start))
        .map((path) => [path, nameOf(path.slice(start.length))]),
    );
  return { labelsOf };
}
