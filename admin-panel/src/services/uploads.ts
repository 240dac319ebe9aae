import { ApiFault, asFault, faultOf } from './api-fault';
import { accessToken, apiBase, clientHeaders, renewSession } from './session';

interface Upload {
  method: 'POST' | 'PUT';
  /** Below /api/v1. */
  path: string;
  file: File;
  /** From 0 to 1. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/**
 * Sends one file and tells how far it is, which fetch cannot.
 * @returns the record in `data`
 * @throws ApiFault for every refusal and when no answer came; the signal's reason once it is aborted
 */
export async function uploadFile<T>(upload: Upload): Promise<T> {
  const token = accessToken();
  try {
    return await sendOnce<T>(upload, token);
  } catch (error) {
    const { code } = asFault(error);
    if (upload.signal.aborted || (code !== 'NOT_SIGNED_IN' && code !== 'SESSION_ENDED')) throw error;
    const renewed = await renewSession(token);
    if (!renewed) throw error;
    return sendOnce<T>(upload, renewed.accessToken);
  }
}

function sendOnce<T>({ method, path, file, onProgress, signal }: Upload, token: string | null): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open(method, `${apiBase}${path}`);
    const headers = { ...clientHeaders, ...(token && { Authorization: `Bearer ${token}` }) };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      const { status } = request;
      const body = parse(request.responseText);
      if (status < 300 && body) resolve((body as { data: T }).data);
      else reject(faultOf(new Response(null, { status: status || 500 }), body));
    });
    request.addEventListener('error', () => reject(new ApiFault('UNREACHABLE')));
    request.addEventListener('abort', () => reject(signal.reason as Error));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort));
    signal.addEventListener('abort', abort);
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
