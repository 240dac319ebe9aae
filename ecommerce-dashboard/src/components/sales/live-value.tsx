import { useState } from 'react';

/** A figure that is marked for a moment when it changes. `of` names what it answers: another question is no change. */
export function LiveValue({ value, of }: { value: string; of: string }) {
  const [known, setKnown] = useState({ value, of, changes: 0 });
  if (known.value !== value || known.of !== of)
    setKnown({ value, of, changes: known.of === of ? known.changes + 1 : 0 });
  return (
    // A new key begins the mark again for each change.
    <span key={known.changes} className={known.changes > 0 ? 'just-changed' : undefined}>
      {value}
    </span>
  );
}
