import { asFault, faultOf } from './api-fault';

interface FileAnswer {
  data?: Blob | undefined;
  error?: unknown;
  response: Response;
}

/**
 * Hands what the API sends as a file to the browser's downloads, named as the API names it. A link could not carry the
 * access token.
 * @param usualName for an answer without a name
 * @throws ApiFault for a refusal
 */
export async function saveFile(call: Promise<FileAnswer>, usualName: string): Promise<void> {
  const { data, error, response } = await call.catch((thrown: unknown) => {
    throw asFault(thrown);
  });
  if (data === undefined) throw faultOf(response, error);
  const named = /filename="?([\w.-]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  offerFile(data, named ?? usualName);
}

/** Has the browser save a file under this name. */
export function offerFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
