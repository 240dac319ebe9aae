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

/** Prints one sentence for an OperatorError, everything for a defect of ours, and ends the process. */
export function exitWithError(error) {
  if (error instanceof OperatorError) console.error(`\n${error.message}`);
  else if (isDiskFull(error)) console.error(`\nThe disk is full: free some space and start again.`);
  else console.error(error);
  process.exit(1);
}
