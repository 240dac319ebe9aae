import { TextDecoder } from 'node:util';

/** A longer line is cut off there; no row that is wanted is that long, so that the row is refused. */
const mostOfLine = 100_000;

/** UTF-16 says so in its first bytes; everything else is read as UTF-8, wrong bytes as U+FFFD. */
function decoderOf(first: Uint8Array): TextDecoder {
  const [one, two] = first;
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le');
  return new TextDecoder(one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8');
}

/** Lines, without their ends and the file's byte order mark, out of bytes as they come. */
export class TextLines {
  #decoder: TextDecoder | undefined;
  #rest = '';

  take(chunk: Uint8Array): string[] {
    this.#decoder ??= decoderOf(chunk);
    const lines = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    this.#rest = (lines.pop() ?? '').slice(0, mostOfLine);
    return lines;
  }

  /** The last line, where no line end closes it. */
  end(): string[] {
    const rest = this.#rest + (this.#decoder?.decode() ?? '');
    this.#rest = '';
    return rest === '' ? [] : [rest];
  }
}
