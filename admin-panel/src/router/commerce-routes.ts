import type { RouteRecordRaw } from 'vue-router';
import { recordId } from './record-id';

/** Products and orders, below the shell. */
export const commerceRoutes: RouteRecordRaw[] = [
  {
    path: 'products',
    name: 'products',
    component: () => import('@/views/commerce/ProductsView.vue'),
    meta: { permission: 'products:read', title: 'pages.products' },
  },
  {
    path: 'products/new',
    name: 'new-product',
    component: () => import('@/views/commerce/NewProductView.vue'),
    meta: { permission: 'products:create', title: 'commerce.product.create' },
  },
  {
    path: `products/${recordId()}`,
    name: 'product',
    component: () => import('@/views/commerce/ProductView.vue'),
    props: true,
    meta: { permission: 'products:read', title: 'pages.product' },
  },
  {
    path: 'orders',
    name: 'orders',
    component: () => import('@/views/commerce/OrdersView.vue'),
    meta: { permission: 'orders:read', title: 'pages.orders' },
  },
  {
    path: 'orders/new',
    name: 'new-order',
    component: () => import('@/views/commerce/NewOrderView.vue'),
    meta: { permission: 'orders:create', title: 'commerce.order.create' },
  },
  {
    path: `orders/${recordId()}`,
    name: 'order',
    component: () => import('@/views/commerce/OrderView.vue'),
    props: true,
    meta: { permission: 'orders:read', title: 'pages.order' },
  },
];
