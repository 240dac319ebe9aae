import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { isRange, MOST_YEARS } from '@/lib/sales-question';

interface DaysFormProps {
  from: string;
  to: string;
  onChoose: (days: { from: string; to: string }) => void;
}

type FieldProps = { label: string; name: string; value: string; isWrong: boolean };

function DayField({ label, name, value, isWrong }: FieldProps) {
  return (
    <label className="flex items-center gap-2 text-muted">
      {label}
      <input
        type="date"
        name={name}
        defaultValue={value}
        required
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? 'days-fault' : undefined}
        className="control text-ink"
      />
    </label>
  );
}

/** The first and the last day, taken together: no figures are asked for while one is still typed. */
export function DaysForm({ from, to, onChoose }: DaysFormProps) {
  const t = useTranslations('sales');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [first = '', last = ''] = [form.get('from'), form.get('to')].map(String);
    setWrong(!isRange(first, last));
    if (isRange(first, last)) onChoose({ from: first, to: last });
  };
  return (
    <form className="flex flex-wrap items-center gap-2" onSubmit={submit}>
      <DayField label={t('from')} name="from" value={from} isWrong={isWrong} />
      <DayField label={t('to')} name="to" value={to} isWrong={isWrong} />
      <button className="button">{t('show')}</button>
      {isWrong && (
        <p id="days-fault" role="alert" className="text-danger">
          {t('wrongDays', { years: MOST_YEARS })}
        </p>
      )}
    </form>
  );
}
