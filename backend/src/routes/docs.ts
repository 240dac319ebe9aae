import express, { Router } from 'express';
// Only the address of the files: the package's main module would load the browser's code into this process.
import swaggerUiFolder from 'swagger-ui-dist/absolute-path.js';
import { openApiDocument } from './openapi.js';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Toprak API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body><div id="swagger-ui"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>`;
const start = `window.SwaggerUIBundle({ url: 'openapi.json', dom_id: '#swagger-ui', deepLinking: true });`;

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
  router.use('/docs', express.static(swaggerUiFolder(), { index: false }));
  return router;
}
