import { activityRoutes } from './analytics/activity.routes.js';
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
import { registrationRoutes } from './crm/registrations.routes.js';
import { apiKeyRoutes } from './identity/api-keys.routes.js';
import { authRoutes } from './identity/auth.routes.js';
import { ownAccountRoutes } from './identity/own-account.routes.js';
import { preferenceRoutes } from './identity/preferences.routes.js';
import { roleRoutes } from './identity/roles.routes.js';
import { userRoutes } from './identity/users.routes.js';
import { avatarRoutes } from './identity/avatars.routes.js';
import { fileRoutes } from './platform/files.routes.js';
import { securitySettingRoutes } from './identity/security-settings.routes.js';
import { eventRoutes } from './platform/events.routes.js';
import { healthRoutes } from './platform/health.routes.js';
import { settingRoutes } from './platform/settings.routes.js';
import type { Route } from './route.js';

/** Everything that the API serves below /api/v1. */
export const routes: Route[] = [
  ...healthRoutes,
  ...authRoutes,
  ...ownAccountRoutes,
  ...preferenceRoutes,
  ...userRoutes,
  ...roleRoutes,
  ...apiKeyRoutes,
  ...avatarRoutes,
  ...fileRoutes,
  ...registrationRoutes,
  ...settingRoutes,
  ...securitySettingRoutes,
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
  ...activityRoutes,
  ...eventRoutes,
];
