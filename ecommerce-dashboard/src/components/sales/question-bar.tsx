import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CHANNELS, type Choosing, COMPARES, PRESETS, RANGES, type SalesQuestion } from '@/lib/sales-question';
import { Choice } from '../choice';
import { DaysForm } from './days-form';

interface QuestionBarProps {
  question: SalesQuestion;
  choose: (choosing: Choosing) => void;
  /** Those to choose from; one alone is no choice. */
  currencies: string[];
  shown: string | undefined;
}

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  values.some((one) => one === value);

/** Which days, whether own ones are being chosen, and the fields to do so. */
function RangeChoice({ question, choose }: Pick<QuestionBarProps, 'question' | 'choose'>) {
  const t = useTranslations('sales');
  const { range, from, to } = question;
  const [isChoosing, setChoosing] = useState(false);
  const isOwn = isChoosing || range === 'custom';
  const options = RANGES.map((one) => ({ value: one, text: t(`range.${one}`) }));
  const take = (next: string) => {
    setChoosing(next === 'custom');
    if (isOneOf(PRESETS, next)) choose({ range: next });
  };
  const takeDays = (days: { from: string; to: string }) => {
    setChoosing(false);
    choose(days);
  };
  return (
    <>
      <Choice label={t('rangeLabel')} value={isOwn ? 'custom' : range} options={options} onChoose={take} />
      {isOwn && <DaysForm key={`${from} ${to}`} from={from} to={to} onChoose={takeDays} />}
    </>
  );
}

/** Everything that may be chosen about the page; all of it stands in the address. */
export function QuestionBar({ question, choose, currencies, shown }: QuestionBarProps) {
  const t = useTranslations('sales');
  const { compare, channel } = question;
  const compares = COMPARES.map((one) => ({ value: one, text: t(`compare.${one}`) }));
  const channels = (['all', ...CHANNELS] as const).map((one) => ({ value: one, text: t(`channel.${one}`) }));
  return (
    <div role="group" aria-label={t('choices')} className="mb-4 flex flex-wrap items-end gap-2">
      <RangeChoice question={question} choose={choose} />
      <Choice
        label={t('compareLabel')}
        value={compare}
        options={compares}
        onChoose={(next) => isOneOf(COMPARES, next) && choose({ compare: next })}
      />
      <Choice
        label={t('channelLabel')}
        value={channel}
        options={channels}
        onChoose={(next) => isOneOf(['all', ...CHANNELS], next) && choose({ channel: next })}
      />
      {shown && currencies.some((one) => one !== shown) && (
        <Choice
          label={t('currencyLabel')}
          value={shown}
          options={[...new Set([shown, ...currencies])].map((one) => ({ value: one, text: one }))}
          onChoose={(next) => choose({ currency: next })}
        />
      )}
    </div>
  );
}
