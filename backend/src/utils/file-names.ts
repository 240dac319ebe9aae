const longest = 150;
/** C0, DEL and C1. */
const controls = /[\u0000-\u001f\u007f-\u009f]/g; // eslint-disable-line no-control-regex -- these are what is taken out
/** What turns or hides writing: `exe.fdp` can be made to look like `pdf.exe` reversed. */
const invisible = /[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A name as people typed it, without folders, control characters, invisible marks and leading dots. */
export function cleanFileName(typed: string): string {
  const base = typed.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const visible = base
    .replace(controls, ' ')
    .replace(invisible, '')
    .replace(/[<>:"|?*]/g, '_');
  return visible.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^\.+/, '').trim() || 'file';
}

/**
 * The cleaned name, short enough, with an extension that tells what the file is: a text that calls itself `a.html` is
 * saved as `a.html.txt`.
 * @param extensions that fit, the usual one first
 */
export function nameAs(typed: string, extensions: readonly string[]): string {
  const name = cleanFileName(typed);
  const [, stem = name, extension = ''] = /^(.+)\.([^.]{1,10})$/s.exec(name) ?? [];
  const fits = extensions.includes(extension.toLowerCase());
  const ending = fits ? extension : (extensions[0] ?? 'bin');
  return `${shorten(fits ? stem : name)}.${ending}`;
}

const shorten = (text: string) => [...text].slice(0, longest).join('').trim();
