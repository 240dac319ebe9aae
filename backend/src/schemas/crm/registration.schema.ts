import type { InferType } from 'yup';
import { email, named, nameText, text } from '../common.js';
import { phone } from '../identity/user.schema.js';

/** A buyer who makes an account by themselves. */
export const Register = named('Register', {
  email: email().required('is required'),
  profile: named('RegisteredProfile', {
    firstName: nameText(100),
    lastName: nameText(100),
    phone: phone(),
  }),
  company: named('RegisteredCompany', { name: nameText(200) }),
});
export const ConfirmRegistration = named('ConfirmRegistration', {
  token: text(200).required('is required'),
  password: text(200).required('is required'),
});

export type Register = InferType<typeof Register>;
export type ConfirmRegistration = InferType<typeof ConfirmRegistration>;
