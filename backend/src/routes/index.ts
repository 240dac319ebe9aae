import { salesRoutes } from './analytics/sales.routes.js';
import { orderRoutes } from './commerce/orders.routes.js';
import { categoryRoutes, productRoutes } from './commerce/products.routes.js';
import { conversationRoutes } from './conversations/conversations.routes.js';
import { inboxRoutes } from './conversations/inboxes.routes.js';
import { notificationRoutes } from './conversations/notifications.routes.js';
import { threadRoutes } from './conversations/threads.routes.js';
import { widgetRoutes } from './conversations/widget.routes.js';
import { companyRoutes } from './crm/companies.routes.js';
import { contactRoutes } from './crm/contacts.routes.js';
import { authRoutes, userRoutes } from './identity/auth.routes.js';
import { healthRoutes } from './platform/health.routes.js';
import type { Route } from './route.js';

/** Everything that the API serves below /api/v1. */
export const routes: Route[] = [
  ...healthRoutes,
  ...authRoutes,
  ...userRoutes,
  ...contactRoutes,
  ...companyRoutes,
  ...categoryRoutes,
  ...productRoutes,
  ...orderRoutes,
  ...inboxRoutes,
  ...conversationRoutes,
  ...threadRoutes,
  ...notificationRoutes,
  ...widgetRoutes,
  ...salesRoutes,
];
