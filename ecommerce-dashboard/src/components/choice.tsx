import { useEffect, useRef } from 'react';

type Option = { value: string; text: string; lang?: string };
type ChoiceProps = { label: string; value: string; options: Option[]; onChoose: (value: string) => void };

/** One of a few. Chosen before the page became interactive, it counts from the moment that it does. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const select = useRef<HTMLSelectElement>(null);
  const shown = useRef({ value, onChoose });
  useEffect(() => {
    const early = select.current?.value;
    if (early !== undefined && early !== shown.current.value) shown.current.onChoose(early);
  }, []);
  return (
    <select
      ref={select}
      className="control"
      aria-label={label}
      // Else a browser would restore an older choice on a reload, and that would count as an early one.
      autoComplete="off"
      value={value}
      onChange={(e) => onChoose(e.target.value)}
    >
      {options.map((one) => (
        <option key={one.value} value={one.value} lang={one.lang}>
          {one.text}
        </option>
      ))}
    </select>
  );
}
