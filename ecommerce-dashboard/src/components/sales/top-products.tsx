import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import { formatCount, formatMoney } from '@/lib/format-figures';
import { Section } from './section';
import { useFormatLocale } from '@/hooks/use-format-locale';

type TopProductsProps = { products: Schemas['SalesOverview']['topProducts']; currency: string };

/** What brought most, best first. */
export function TopProducts({ products, currency }: TopProductsProps) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  return (
    <Section title={t('productsTitle')}>
      {products.length === 0 && <p className="text-muted">{t('productsEmpty')}</p>}
      <ol className="divide-y divide-line">
        {products.map(({ product, revenue, units }, index) => (
          <li key={product.id} className="flex items-center gap-3 py-2">
            <span aria-hidden="true" className="w-5 shrink-0 text-right text-muted">
              {index + 1}
            </span>
            <span className="min-w-0 grow">
              <span className="line-clamp-2 font-medium" title={product.name}>
                {product.name}
              </span>
              <span className="block truncate text-muted">{product.sku}</span>
            </span>
            <span className="shrink-0 text-right">
              <span className="block font-medium">{formatMoney(revenue, currency, locale)}</span>
              <span className="block text-muted">
                {t('unitsCount', { count: units, formatted: formatCount(units, locale) })}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
