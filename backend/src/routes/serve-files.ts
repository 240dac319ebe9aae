import { Router } from 'express';
import { serveFile } from '../controllers/platform/signed-files.controller.js';

/** `/files/:key`, for whoever holds a signed address: an `<img>` or a download cannot send a token. */
export function serveFiles(): Router {
  const router = Router();
  router.get('/files/:key', serveFile);
  return router;
}
