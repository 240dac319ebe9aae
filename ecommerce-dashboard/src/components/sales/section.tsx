import { type ReactNode, useId } from 'react';
import { CARD } from './figure-cards';

type SectionProps = { title: string; aside?: ReactNode; className?: string; children: ReactNode };

/** A card with a heading. */
export function Section({ title, aside, className = '', children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`${CARD} ${className}`}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
