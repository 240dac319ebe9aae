import type { ReactNode } from 'react';

/** A card that says something instead of figures: nothing there yet, or nothing to be had. */
export function Notice({ title, children, role }: { title: string; children: ReactNode; role?: 'alert' }) {
  return (
    <section role={role} className="rounded-control border border-line bg-card px-4 py-12 text-center">
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="mx-auto mt-2 max-w-md text-muted">{children}</div>
    </section>
  );
}
