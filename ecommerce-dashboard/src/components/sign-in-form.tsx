import { useMessages, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useIsInteractive } from '@/hooks/use-is-interactive';
import { faultText } from '@/lib/api-fault';
import { signIn } from '@/lib/session';

type Input = { name: string; type: string; autoComplete: string; autoFocus?: boolean };

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

/** E-mail and password; the refusal is said above the button and the form stays as it was. */
export function SignInForm() {
  const t = useTranslations();
  const { errors } = useMessages();
  const isInteractive = useIsInteractive();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSending(true);
    setFault(undefined);
    await signIn({ email: textOf(form, 'email'), password: textOf(form, 'password') }).catch(setFault);
    setSending(false);
  };
  return (
    // POST, so that a form sent before the page is ready never puts the password into the address.
    <form method="post" className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <Field label={t('signIn.email')} name="email" type="email" autoComplete="username" autoFocus />
      <Field label={t('signIn.password')} name="password" type="password" autoComplete="current-password" />
      {fault !== undefined && (
        <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
          {t(`errors.${faultText(fault, errors)}`)}
        </p>
      )}
      <button className="button-primary" disabled={isSending || !isInteractive}>
        {isSending ? t('signIn.submitting') : t('signIn.submit')}
      </button>
    </form>
  );
}
