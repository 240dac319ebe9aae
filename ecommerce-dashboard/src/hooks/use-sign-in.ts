import { useState } from 'react';
import { ApiFault } from '@/lib/api-fault';
import { signIn } from '@/lib/session';

export type Credentials = { email: string; password: string };

const nobody: Credentials = { email: '', password: '' };
const hasCode = (error: unknown, code: ApiFault['code']) => error instanceof ApiFault && error.code === code;

/** The two steps of a sign-in: the code is asked for once the API says that the person has a second factor. */
export function useSignIn() {
  const [credentials, setCredentials] = useState(nobody);
  const [isCodeAsked, setCodeAsked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<unknown>();

  const refuse = (error: unknown, code: string | undefined) => {
    const isFirstAsked = hasCode(error, 'SECOND_FACTOR_NEEDED') && code === undefined;
    if (isFirstAsked) setCodeAsked(true);
    else setFault(error);
    // The password was changed since the first step.
    if (hasCode(error, 'WRONG_CREDENTIALS')) setCodeAsked(false);
  };
  const send = async (given: Credentials, code?: string) => {
    setCredentials(given);
    setSending(true);
    setFault(undefined);
    await signIn({ ...given, ...(code && { code }) }).catch((error: unknown) => refuse(error, code));
    setSending(false);
  };
  const beginAgain = () => {
    setFault(undefined);
    setCodeAsked(false);
  };
  return {
    email: credentials.email,
    isCodeAsked,
    isSending,
    fault,
    begin: (given: Credentials) => send(given),
    answerCode: (code: string) => send(credentials, code),
    beginAgain,
  };
}
