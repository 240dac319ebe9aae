import * as orders from '../../controllers/commerce/orders.controller.js';
import {
  CreateOrder,
  ListOrders,
  MoveOrder,
  OrderSummaryView,
  OrderView,
  UpdateOrder,
} from '../../schemas/commerce/order.schema.js';
import { idParams } from '../../schemas/common.js';
import { act, create, get, patch } from '../route.js';

export const orderRoutes = [
  get(
    '/orders',
    'List orders',
    { access: 'orders:read', query: ListOrders, many: OrderSummaryView },
    orders.list,
  ),
  create(
    '/orders',
    'Create an order: a draft, or submitted, which reserves its pieces',
    { access: 'orders:create', body: CreateOrder, answers: OrderView, refuses: ['ORDER_OUT_OF_STOCK'] },
    orders.create,
  ),
  get(
    '/orders/:id',
    'Show an order',
    { access: 'orders:read', params: idParams, answers: OrderView },
    orders.show,
  ),
  patch(
    '/orders/:id',
    'Change the lines of a draft',
    {
      access: 'orders:create',
      params: idParams,
      body: UpdateOrder,
      answers: OrderView,
      refuses: ['STATE_REFUSED', 'VERSION_STALE'],
    },
    orders.update,
  ),
  act(
    '/orders/:id/transitions',
    'Move an order on',
    {
      access: 'orders:read',
      params: idParams,
      body: MoveOrder,
      answers: OrderView,
      refuses: ['STATE_REFUSED', 'ORDER_OUT_OF_STOCK', 'VERSION_STALE'],
    },
    orders.move,
  ),
];
