import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { notFound } from '../../utils/app-error.js';
import type { FileStorage } from './storage.js';

export interface S3Settings {
  bucket: string;
  /** Of MinIO, R2 and the like; without one, Amazon's own in the region. */
  endpoint: string | undefined;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Files in a bucket. */
export function openS3Storage({ bucket: Bucket, endpoint, region, ...credentials }: S3Settings): FileStorage {
  const client = new S3Client({
    region,
    credentials,
    // Other makers' buckets stand in the path, and few of them know the newer checksums.
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5000, requestTimeout: 60_000 },
  });
  return {
    async put(Key, from) {
      const { size: ContentLength } = await stat(from);
      await client.send(new PutObjectCommand({ Bucket, Key, Body: createReadStream(from), ContentLength }));
      await rm(from, { force: true });
    },
    async read(Key, range) {
      const Range = range && `bytes=${range.start}-${range.end}`;
      const { Body } = await client
        .send(new GetObjectCommand({ Bucket, Key, ...(Range && { Range }) }))
        .catch((error: unknown) => {
          throw error instanceof NoSuchKey ? notFound() : error;
        });
      // In Node.js it is the answer's own stream.
      return Body as Readable;
    },
    async remove(Key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
  };
}
