export type TextPiece = { text: string; href?: string };

/** Neither white space, quotes, angle brackets nor the invisible characters that would make an address lie. */
const address = /https?:\/\/[^\s<>"'`\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gi;
const closing: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** Where an address ends that a sentence goes on after: `(see https://a.example/b_(c)).` */
function trimEnd(found: string): string {
  let end = found.length;
  for (;;) {
    const last = found[end - 1] ?? '';
    const opening = closing[last];
    const kept = found.slice(0, end);
    const isLoose = opening !== undefined && kept.split(last).length > kept.split(opening).length;
    if (!isLoose && !/[.,;:!?*_~|]/.test(last)) return kept;
    end -= 1;
  }
}

/** Cuts a text into plain pieces and http(s) addresses. Joined, they are the text again. */
export function linkify(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const shown = trimEnd(found);
    if (!URL.canParse(shown)) continue;
    if (index > at) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: shown, href: new URL(shown).href });
    at = index + shown.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
