/** An error that the person at the terminal can mend: its message is the whole story, no stack trace is shown. */
export class OperatorError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'OperatorError';
  }
}

/** True for a full disk or an exhausted quota, in whatever form the error arrives. */
export function isDiskFull(error) {
  return (
    ['ENOSPC', 'EDQUOT'].includes(error?.code) ||
    /No space left on device|Disk quota exceeded/i.test(String(error))
  );
}
