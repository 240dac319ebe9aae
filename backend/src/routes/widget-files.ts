import { readFileSync } from 'node:fs';
import path from 'node:path';
import express, { Router } from 'express';
import { environment } from '../config/environment.js';
import { findAbove } from '../utils/find-above.js';

/** The widget's built files; the repository's own build unless WIDGET_DIR names another place. */
const widgetDir = path.resolve(
  environment.WIDGET_DIR ?? path.join(findAbove(import.meta.dirname, 'widget'), 'widget'),
);

const anywhere = (response: express.Response) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
};

/** `/widget.js` for any website, what it loads below `/widget/`, and the demo's host page. */
export function serveWidget(): Router {
  const router = Router();
  const built = path.join(widgetDir, 'dist');
  router.get('/widget.js', (_request, response) => {
    anywhere(response);
    response.sendFile(path.join(built, 'widget.js'), { maxAge: 300_000 });
  });
  router.use(
    '/widget',
    express.static(built, { immutable: true, maxAge: '1y', index: false, setHeaders: anywhere }),
  );
  if (environment.DEMO) router.get('/demo', showDemo);
  return router;
}

const showDemo: express.RequestHandler = (_request, response) => {
  const page = readFileSync(path.join(widgetDir, 'demo', 'index.html'), 'utf8');
  // A stranger's page has a policy of its own, in its head.
  response.removeHeader('Content-Security-Policy');
  response.type('html').send(page.replaceAll('%API_URL%', environment.PUBLIC_URL));
};
