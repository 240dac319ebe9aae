import type { Readable } from 'node:stream';
import { environment } from '../../config/environment.js';

/** The first and the last byte, both counted from 0 and both sent. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where the bytes of files lie, each under its random key. Nothing in here knows what a file is. */
export interface FileStorage {
  /** Takes over the file at `path`; once this resolves its bytes outlast a power cut. */
  put(key: string, path: string): Promise<void>;
  /** @throws AppError NOT_FOUND when there are no bytes under the key */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** Also where there is nothing (any more). */
  remove(key: string): Promise<void>;
}

let chosen: Promise<FileStorage> | undefined;

/** The bucket of S3_BUCKET, else the local folder. Loaded when first asked for: a start needs neither. */
export function fileStorage(): Promise<FileStorage> {
  return (chosen ??= openStorage());
}

async function openStorage(): Promise<FileStorage> {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region } = environment;
  if (bucket === undefined) {
    const [{ openLocalStorage }, { storedFolder }] = await Promise.all([
      import('./local.js'),
      import('./folders.js'),
    ]);
    return openLocalStorage(storedFolder);
  }
  const { openS3Storage } = await import('./s3.js');
  const accessKeyId = environment.S3_ACCESS_KEY ?? '';
  const secretAccessKey = environment.S3_SECRET_KEY ?? '';
  return openS3Storage({ bucket, endpoint, region, accessKeyId, secretAccessKey });
}
