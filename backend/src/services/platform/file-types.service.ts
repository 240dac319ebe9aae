import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '../../utils/app-error.js';

/** What is taken as it is, for people to download, with the extensions that fit. */
const documents = {
  'application/pdf': ['pdf'],
  'application/zip': ['zip'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt', 'log', 'md'],
  'text/csv': ['csv'],
} as const;

/** What is drawn anew. */
const pictures = ['image/png', 'image/apng', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'] as const;

export type DocumentType = keyof typeof documents;
type PictureType = (typeof pictures)[number];

export const extensionsOf = (type: DocumentType): readonly string[] => documents[type];
export const isPicture = (type: DocumentType | PictureType): type is PictureType =>
  (pictures as readonly string[]).includes(type);

/** By so much of its beginning a file is told. */
const headBytes = 262_144;

/**
 * What the bytes are, whatever the name says. Markup (SVG, HTML, XML) is nothing that is taken.
 * @throws AppError FILE_TYPE_REFUSED
 */
export async function detectType(path: string, name: string): Promise<DocumentType | PictureType> {
  const head = await readHead(path);
  const found = (await fileTypeFromBuffer(head))?.mime;
  if (found === undefined && (await isText(path)))
    return name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/plain';
  const known = [...pictures, ...(Object.keys(documents) as DocumentType[])].find((type) => type === found);
  if (!known) throw new AppError('FILE_TYPE_REFUSED');
  return known;
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Control characters that no text has; tab, line feed, form feed and carriage return are none of them. */
const isControl = (byte: number) =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
/** Blanks and a byte order mark, then what a browser might take for the beginning of markup. */
const markup = /^(?:\ufeff)?\s*</;

async function isText(path: string): Promise<boolean> {
  let begun = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (chunk.some(isControl)) return false;
    // Blanks without end are no beginning.
    if (begun.trim() === '') begun = chunk.toString('utf8');
    if (markup.test(begun)) return false;
  }
  return true;
}
