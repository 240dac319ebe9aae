import { forwardToApi } from '@/lib/api-proxy';

const forward = (request: Request) => forwardToApi(request, process.env.API_URL ?? 'http://127.0.0.1:4000');

export { forward as DELETE, forward as GET, forward as PATCH, forward as POST, forward as PUT };
