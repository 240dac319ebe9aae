import type { InferType } from 'yup';
import {
  email,
  filledText,
  filledTextIfAny,
  flag,
  instant,
  listOf,
  listQuery,
  named,
  present,
  record,
  text,
  uuid,
  whole,
} from '../common.js';

export const ContactView = named('Contact', {
  id: uuid().required(),
  name: present(),
  email: present().nullable(),
  phone: present().nullable(),
  company: record({ id: uuid().required(), name: present() }).defined().nullable(),
  owner: record({ id: uuid().required(), name: present() }).defined().nullable(),
  tags: listOf(present()),
  verified: flag(),
  abilities: record({ update: flag() }).required(),
  version: whole(),
  createdAt: instant(),
});

export const ListContacts = listQuery(['createdAt', 'name'], {});
export const CreateContact = named('CreateContact', {
  name: filledText(500),
  email: email(),
  phone: text(100),
  companyId: uuid(),
});
export const UpdateContact = named('UpdateContact', {
  name: filledTextIfAny(500),
  email: email().nullable(),
  phone: text(100).nullable(),
  companyId: uuid().nullable(),
});

export type ContactView = InferType<typeof ContactView>;
export type ListContacts = InferType<typeof ListContacts>;
export type CreateContact = InferType<typeof CreateContact>;
export type UpdateContact = InferType<typeof UpdateContact>;
