import compression from 'compression';
import cors from 'cors';
import express, { type Express } from 'express';
import { corsOrigins } from './config/environment.js';
import { serveGraphql } from './graphql/serve-graphql.js';
import { accessLog } from './middlewares/access-log.js';
import { identifyCaller } from './middlewares/authenticate.js';
import { endSending, readJson } from './middlewares/body.js';
import { trustedProxies } from './middlewares/client-address.js';
import { answerError, refuseUnknownPath } from './middlewares/errors.js';
import { rememberOrigin } from './middlewares/origin.js';
import { limitCaller } from './middlewares/rate-limit.js';
import { assignRequestId } from './middlewares/request-id.js';
import { securityHeaders } from './middlewares/security-headers.js';
import { serveDocs, showDocsAtHome } from './routes/docs.js';
import { routes } from './routes/index.js';
import { serveFiles } from './routes/serve-files.js';
import { serveMailLinks } from './routes/mail-links.js';
import { mountRoutes } from './routes/mount.js';
import { serveWidget } from './routes/widget-files.js';

/** The Express app from its parts. */
export function createApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('trust proxy', trustedProxies());
  app.use(endSending, assignRequestId, accessLog, securityHeaders(), compression());
  app.use(
    '/api/v1',
    corsOf,
    readJson,
    identifyCaller,
    rememberOrigin,
    mountRoutes(routes),
    serveGraphql(),
    serveDocs(),
  );
  app.get('/', showDocsAtHome);
  app.use(serveWidget(), serveMailLinks(), serveFiles());
  app.use(limitCaller(), refuseUnknownPath);
  app.use(answerError);
  return app;
}

/** The widget runs on any website: its inbox checks the origin. Everything else answers only named origins. */
const widgetCors = cors({ origin: '*', maxAge: 600, exposedHeaders: ['Retry-After', 'X-Request-Id'] });
const ownCors = cors({
  origin: corsOrigins.length > 0 && corsOrigins,
  credentials: true,
  maxAge: 600,
  exposedHeaders: ['ETag', 'Retry-After', 'X-Request-Id'],
});
const corsOf: express.RequestHandler = (request, response, next) =>
  (request.path.startsWith('/widget/') ? widgetCors : ownCors)(request, response, next);
