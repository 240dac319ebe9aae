import { LocaleChoice } from './locale-choice';
import { ThemeChoice } from './theme';

/** Language and colours of this browser. */
export function Preferences() {
  return (
    <div className="flex gap-2">
      <LocaleChoice />
      <ThemeChoice />
    </div>
  );
}
