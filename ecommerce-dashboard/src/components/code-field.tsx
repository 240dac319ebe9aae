import { useTranslations } from 'next-intl';
import { useId, useLayoutEffect, useRef } from 'react';

/** The code of a second factor. It takes the focus as it appears, and again with every refusal. */
export function CodeField({ fault }: { fault: unknown }) {
  const t = useTranslations('signIn');
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [fault]);
  return (
    <div className="flex flex-col gap-1">
      <label className="flex flex-col gap-1 font-medium">
        {t('code')}
        {/* No numeric keyboard: recovery codes have letters. */}
        <input
          ref={input}
          className="control font-normal"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={40}
          aria-describedby={hint}
          aria-invalid={fault !== undefined}
        />
      </label>
      <p id={hint} className="text-muted">
        {t('codeHint')}
      </p>
    </div>
  );
}
