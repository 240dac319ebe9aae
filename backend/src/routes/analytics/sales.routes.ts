import * as sales from '../../controllers/analytics/sales.controller.js';
import { AskOverview, AskSales, SalesOverviewView, SalesView } from '../../schemas/analytics/sales.schema.js';
import { get } from '../route.js';

export const salesRoutes = [
  get(
    '/analytics/overview',
    'What was sold, and where it came from',
    { access: 'analytics:read', query: AskOverview, answers: SalesOverviewView },
    sales.overview,
  ),
  get(
    '/analytics/sales',
    'What was sold, day by day, week by week or month by month',
    { access: 'analytics:read', query: AskSales, answers: SalesView },
    sales.sales,
  ),
];
