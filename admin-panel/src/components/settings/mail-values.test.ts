import { expect, it } from 'vitest';
import { mailBody } from './mail-values';

it('sends what changed alone: empty as none, the port as a number, a password only when one was typed', () => {
  expect(mailBody({})).toEqual({});
  expect(mailBody({ host: ' smtp.example.com ', user: '', port: '465', password: '' })).toEqual({
    host: 'smtp.example.com',
    user: null,
    port: 465,
  });
  expect(mailBody({ password: ' with spaces ' })).toEqual({ password: ' with spaces ' });
});
