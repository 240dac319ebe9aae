import type sharpType from 'sharp';
import type { Sharp } from 'sharp';
import type { FilePurpose } from '../../../generated/prisma/client.js';
import { Slots } from '../../db/transaction-slots.js';
import { AppError } from '../../utils/app-error.js';

/** A photograph of 50 megapixels fits; what would need more memory is refused by its header alone. */
const mostPixels = 50_000_000;
const mostFrames = 300;
const mostSeconds = 15;
/** Of attachments: larger ones are drawn smaller. */
const longestSide = 4096;
const avatarSide = 256;
const logoSide = 512;
/** So many wait for their turn at the most; whoever comes then is asked to come again. */
export const mostWaiting = 128;
/** So many are drawn at once, each by one thread: the rest of the process goes on. */
const drawing = new Slots(2, mostWaiting);

export interface Drawn {
  contentType: string;
  extension: string;
  size: number;
  width: number;
  height: number;
}

type Library = typeof sharpType;
let loaded: Promise<Library> | undefined;

/** Loaded when the first picture comes: no start waits for it. */
async function loadLibrary(): Promise<Library> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  // Only decoders of what is taken: an SVG, a PDF or a TIFF is no picture here, whatever it calls itself.
  sharp.block({ operation: ['VipsForeignLoad'] });
  const decoders = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`);
  sharp.unblock({ operation: decoders });
  return sharp;
}

export interface Drawing {
  from: string;
  to: string;
  purpose: FilePurpose;
  /** Of who sent it: whoever left gets nothing drawn. */
  signal: AbortSignal;
  /** Asked when its turn comes; throws when there is no room for it any more. */
  requireRoom: () => Promise<void>;
}

/**
 * Draws a picture anew from its pixels, so that nothing else of the file remains: no EXIF, no place, no second file in
 * it. It is turned as its EXIF said.
 * @throws AppError PICTURE_UNREADABLE when it is damaged or has too many pixels or frames; OVERLOADED when too many wait;
 * what `requireRoom` throws, and the signal's reason
 */
export async function redrawPicture({ signal, requireRoom, ...wanted }: Drawing): Promise<Drawn> {
  const sharp = await (loaded ??= loadLibrary());
  return drawing.run(async () => {
    await requireRoom();
    try {
      return await draw(sharp, wanted);
    } catch (error) {
      throw error instanceof AppError ? error : unreadable(error);
    }
  }, signal);
}

async function draw(
  sharp: Library,
  { from, to, purpose }: Pick<Drawing, 'from' | 'to' | 'purpose'>,
): Promise<Drawn> {
  const { format, pages } = await readHeader(sharp, from);
  const animated = purpose === 'ATTACHMENT' && pages > 1;
  const source = sharp(from, {
    limitInputPixels: mostPixels,
    failOn: 'error',
    sequentialRead: true,
    animated,
  });
  const shaped = shape(animated ? source : source.autoOrient(), purpose, animated);
  const { output, contentType, extension } = encode(shaped, purpose, format, animated);
  const { size, width, height, pageHeight } = await output.timeout({ seconds: mostSeconds }).toFile(to);
  return { contentType, extension, size, width, height: pageHeight ?? height };
}

async function readHeader(sharp: Library, from: string): Promise<{ format: string; pages: number }> {
  const { format, width, height, pages = 1 } = await sharp(from, { limitInputPixels: mostPixels }).metadata();
  if (pages > mostFrames || width * height * pages > mostPixels) throw unreadable();
  return { format, pages };
}

function shape(picture: Sharp, purpose: FilePurpose, animated: boolean): Sharp {
  if (purpose === 'AVATAR') return picture.resize(avatarSide, avatarSide, { fit: 'cover' });
  if (animated) return picture;
  const side = purpose === 'LOGO' ? logoSide : longestSide;
  return picture.resize(side, side, { fit: 'inside', withoutEnlargement: true });
}

function encode(picture: Sharp, purpose: FilePurpose, format: string, animated: boolean) {
  if (purpose === 'LOGO') return { output: picture.png(), contentType: 'image/png', extension: 'png' };
  if (purpose === 'ATTACHMENT' && format === 'jpeg')
    return { output: picture.jpeg({ quality: 85 }), contentType: 'image/jpeg', extension: 'jpg' };
  if (purpose === 'ATTACHMENT' && format === 'png')
    return { output: picture.png(), contentType: 'image/png', extension: 'png' };
  if (purpose === 'ATTACHMENT' && format === 'gif')
    return { output: picture.gif(), contentType: 'image/gif', extension: 'gif' };
  // Of many frames with less effort, so that it ends in time.
  const output = picture.webp({ quality: 82, effort: animated ? 2 : 4 });
  return { output, contentType: 'image/webp', extension: 'webp' };
}

/** What the library says of it is for no reader: it may name a file of this machine. */
const unreadable = (cause?: unknown) => Object.assign(new AppError('PICTURE_UNREADABLE'), { cause });
