import express, { Router } from 'express';
// Only the address of the files: the package's main module would load the browser's code into this process.
import swaggerUiFolder from 'swagger-ui-dist/absolute-path.js';
import { openApiDocument } from './openapi.js';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Toprak API</title>
<link rel="icon" href="docs/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body><div id="swagger-ui"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>`;
const start = `window.SwaggerUIBundle({ url: 'openapi.json', dom_id: '#swagger-ui', deepLinking: true });`;

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#a04e28"/><path d="M8 9h16v4h-6v11h-4V13H8z" fill="#fff"/></svg>`;

/** Sends browsers on from the bare address, at which there is nothing but a person who looks around. */
export const showDocsAtHome: express.RequestHandler = (request, response, next) => {
  if (request.accepts('json', 'html') === 'html') response.redirect('/api/v1/docs');
  else next();
};

/** `/openapi.json`, and `/docs` to read and try it. */
export function serveDocs(): Router {
  const router = Router();
  let document: ReturnType<typeof openApiDocument> | undefined;
  router.get('/openapi.json', (_request, response) => {
    response.json((document ??= openApiDocument()));
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(page);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('js').send(start);
  });
  router.get('/docs/icon.svg', (_request, response) => {
    response.type('svg').setHeader('Cache-Control', 'max-age=86400').send(icon);
  });
  router.use('/docs', express.static(swaggerUiFolder(), { index: false }));
  return router;
}
