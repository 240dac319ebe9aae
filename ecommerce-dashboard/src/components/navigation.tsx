import type { Permission } from '@toprak/contract';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { usePermissions } from '@/hooks/use-permissions';

const PAGES = [
  { key: 'overview', path: '/', permission: 'analytics:read' },
  { key: 'conversations', path: '/conversations', permission: 'statistics:read' },
] as const satisfies { key: string; path: string; permission: Permission }[];

/** The ways between the pages that the person may see. Its place is kept free until that is known. */
export function Navigation() {
  const t = useTranslations('navigation');
  const path = usePathname();
  const permissions = usePermissions();
  const pages = PAGES.filter(({ permission }) => permissions?.has(permission));
  return (
    <nav aria-label={t('label')} className="mx-auto flex h-11 max-w-6xl gap-1 px-2">
      {pages.map(({ key, path: href }) => (
        <Link
          key={key}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className="flex items-center border-b-2 border-transparent px-2 font-medium text-muted hover:text-ink aria-[current]:border-primary aria-[current]:text-ink"
        >
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
