import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { useIsInteractive } from '@/hooks/use-is-interactive';
import { useSignIn } from '@/hooks/use-sign-in';
import { CodeField } from './code-field';
import { SignInFault } from './sign-in-fault';

type Input = {
  name: string;
  type: string;
  autoComplete: string;
  autoFocus?: boolean;
  defaultValue?: string;
};

function Field(props: Input & { label: string }) {
  const { label, ...input } = props;
  return (
    <label className="flex flex-col gap-1 font-medium">
      {label}
      <input className="control font-normal" required maxLength={200} {...input} />
    </label>
  );
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

function CredentialFields({ email }: { email: string }) {
  const t = useTranslations('signIn');
  return (
    <>
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        autoFocus
        defaultValue={email}
      />
      <Field label={t('password')} name="password" type="password" autoComplete="current-password" />
    </>
  );
}

/** E-mail and password, then the code of who has a second factor; a refusal is said above the button. */
export function SignInForm() {
  const t = useTranslations('signIn');
  const isInteractive = useIsInteractive();
  const { email, isCodeAsked, isSending, fault, begin, answerCode, beginAgain } = useSignIn();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (isCodeAsked) return answerCode(textOf(form, 'code').trim());
    return begin({ email: textOf(form, 'email'), password: textOf(form, 'password') });
  };
  return (
    // POST, so that a form sent before the page is ready never puts the password into the address.
    <form method="post" className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      {isCodeAsked ? (
        <>
          <p className="wrap-anywhere text-muted">{t('signingInAs', { email })}</p>
          <CodeField fault={fault} />
        </>
      ) : (
        <CredentialFields email={email} />
      )}
      {fault !== undefined && <SignInFault fault={fault} />}
      <button className="button-primary" disabled={isSending || !isInteractive}>
        {isSending ? t('submitting') : t('submit')}
      </button>
      {isCodeAsked && (
        <button type="button" className="button" disabled={isSending} onClick={beginAgain}>
          {t('otherAccount')}
        </button>
      )}
    </form>
  );
}
