import { CsvError, parse } from 'csv-parse/sync';

/** A record of the file with its text, or why the text that begins at this line is none. Lines count from 1. */
export type CsvEntry = { line: number; text: string } & ({ fields: string[] } | { reason: string });

interface Line {
  line: number;
  text: string;
}

/** A quoted text longer than this is taken for a quote that somebody forgot to close. */
const mostLines = 50;

type Parsed = string[] | 'open' | 'broken';

export type Delimiter = ',' | ';' | '\t';

/** How a file tells its columns apart, by its first line: as it cuts it into the most. */
export function delimiterOf(firstLine: string): Delimiter {
  const delimiters = [',', ';', '\t'] as const;
  const widths = delimiters.map((delimiter) => firstLine.split(delimiter).length);
  return delimiters[widths.indexOf(Math.max(...widths))] ?? ',';
}

function parseRecord(text: string, delimiter: Delimiter): Parsed {
  try {
    const [fields] = parse(text, { delimiter, relax_column_count: true });
    return fields ?? 'broken';
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'broken';
  }
}

/**
 * Records of a CSV file (RFC 4180, or told apart by another sign) out of lines. A broken quote costs its own line and not what follows: where a
 * quoted text does not close, or closes into a record of another width, the lines after the first are read again.
 */
export class CsvRecords {
  #count = 0;
  /** The lines of a record whose quote is still open. */
  #open: Line[] = [];
  #width: number | undefined;

  constructor(private readonly delimiter: Delimiter = ',') {}

  take(texts: string[]): CsvEntry[] {
    return texts.flatMap((text) => this.#read({ line: ++this.#count, text }));
  }

  /** What still waited for its closing quote when the file ended. */
  end(): CsvEntry[] {
    const entries: CsvEntry[] = [];
    while (this.#open.length > 0) entries.push(...this.#giveUp());
    return entries;
  }

  #read(line: Line): CsvEntry[] {
    const isPlain = this.#open.length === 0 && !line.text.includes('"');
    if (isPlain) return line.text.trim() === '' ? [] : [this.#entryOf(line, line.text.split(this.delimiter))];
    this.#open.push(line);
    const first = this.#open[0] ?? line;
    const text = this.#open.map((one) => one.text).join('\n');
    const parsed = parseRecord(text, this.delimiter);
    if (parsed === 'open') return this.#open.length < mostLines ? [] : this.#giveUp();
    const isJoined = this.#open.length > 1;
    if (isJoined && (parsed === 'broken' || parsed.length !== this.#width)) return this.#giveUp();
    this.#open = [];
    const record = { line: first.line, text };
    if (parsed === 'broken') return [{ ...record, reason: 'A quote stands where none may stand.' }];
    return [this.#entryOf(record, parsed)];
  }

  #giveUp(): CsvEntry[] {
    const [first, ...others] = this.#open;
    this.#open = [];
    if (!first) return [];
    const refused = { ...first, reason: 'A quote is opened and not closed.' };
    return [refused, ...others.flatMap((line) => this.#read(line))];
  }

  /** The first record says how wide all are. */
  #entryOf(record: Line, fields: string[]): CsvEntry {
    this.#width ??= fields.length;
    if (fields.length === this.#width) return { ...record, fields };
    return { ...record, reason: `There are ${fields.length} fields instead of ${this.#width}.` };
  }
}
