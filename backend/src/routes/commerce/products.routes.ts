import * as products from '../../controllers/commerce/products.controller.js';
import {
  CategoryView,
  CreateCategory,
  CreateProduct,
  ListCategories,
  ListProducts,
  ListStockMovements,
  MoveStock,
  ProductView,
  StockMovementView,
  UpdateProduct,
} from '../../schemas/commerce/product.schema.js';
import { idParams } from '../../schemas/common.js';
import { create, get, patch } from '../route.js';

export const categoryRoutes = [
  get(
    '/categories',
    'List categories',
    { access: 'products:read', query: ListCategories, many: CategoryView },
    products.listCategories,
  ),
  create(
    '/categories',
    'Create a category',
    { access: 'categories:create', body: CreateCategory, answers: CategoryView, refuses: ['ALREADY_EXISTS'] },
    products.createCategory,
  ),
];

export const productRoutes = [
  get(
    '/products',
    'List products',
    { access: 'products:read', query: ListProducts, many: ProductView },
    products.list,
  ),
  create(
    '/products',
    'Create a product',
    { access: 'products:create', body: CreateProduct, answers: ProductView, refuses: ['ALREADY_EXISTS'] },
    products.create,
  ),
  get(
    '/products/:id',
    'Show a product',
    { access: 'products:read', params: idParams, answers: ProductView },
    products.show,
  ),
  patch(
    '/products/:id',
    'Change a product',
    {
      access: 'products:update',
      params: idParams,
      body: UpdateProduct,
      answers: ProductView,
      refuses: ['ALREADY_EXISTS', 'VERSION_STALE'],
    },
    products.update,
  ),
  get(
    '/products/:id/stock-movements',
    'List the ledger of a product’s stock',
    { access: 'stock:read', params: idParams, query: ListStockMovements, many: StockMovementView },
    products.listMovements,
  ),
  create(
    '/products/:id/stock-movements',
    'Move stock',
    {
      access: 'stock:update',
      params: idParams,
      body: MoveStock,
      answers: StockMovementView,
      refuses: ['STOCK_INSUFFICIENT'],
    },
    products.move,
  ),
];
