import { computed } from 'vue';
import { useI18n } from 'vue-i18n';

/** What the fields of a product are called, by their place in what is sent. */
export function useProductLabels() {
  const { t } = useI18n();
  return computed(() => ({
    sku: t('commerce.product.sku'),
    name: t('commerce.product.name'),
    description: t('commerce.product.description'),
    categoryId: t('commerce.product.category'),
    sellerId: t('commerce.seller.title'),
    price: t('commerce.product.price'),
    currency: t('commerce.product.currency'),
    cost: t('commerce.product.cost'),
    supplier: t('commerce.product.supplier'),
    stock: t('commerce.stock.inStock'),
  }));
}
