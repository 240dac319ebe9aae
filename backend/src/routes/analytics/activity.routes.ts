import * as activity from '../../controllers/analytics/activity.controller.js';
import {
  ActivityView,
  AskUserStatistics,
  UserStatisticsView,
} from '../../schemas/analytics/activity.schema.js';
import { get } from '../route.js';

export const activityRoutes = [
  get(
    '/stats/users/now',
    'Who is here now, and what was done last',
    { access: 'activity:read', answers: ActivityView },
    activity.now,
  ),
  get(
    '/stats/users',
    'How people came, how many were active, and how many stayed',
    { access: 'activity:read', query: AskUserStatistics, answers: UserStatisticsView },
    activity.statistics,
  ),
  get(
    '/stats/users/export.csv',
    'The same figures as a file, a line for each interval',
    { access: 'activity:read', query: AskUserStatistics, sends: 'text/csv' },
    activity.exportStatistics,
  ),
];
