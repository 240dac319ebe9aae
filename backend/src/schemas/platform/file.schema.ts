import type { InferType } from 'yup';
import { flag, instant, named, oneOf, present, record, uuid, whole } from '../common.js';

export const filePurposes = ['ATTACHMENT', 'AVATAR', 'LOGO'] as const;
/** An avatar is given to a person at once, at an address of its own. */
export const uploadPurposes = ['ATTACHMENT', 'LOGO'] as const;

export const FileView = named('File', {
  id: uuid().required(),
  name: present(),
  contentType: present(),
  /** In bytes. */
  size: whole(),
  /** Of pictures, in pixels. */
  width: whole().nullable().defined(),
  height: whole().nullable().defined(),
  purpose: oneOf(filePurposes).required(),
  /** Where it can be read for some minutes. */
  address: present(),
  abilities: record({ delete: flag() }).required(),
  createdAt: instant(),
});

export const UploadQuery = record({ purpose: oneOf(uploadPurposes).default('ATTACHMENT') });

export type FileView = InferType<typeof FileView>;
export type UploadQuery = InferType<typeof UploadQuery>;
