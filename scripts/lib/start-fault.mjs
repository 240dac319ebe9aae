/** The start is stopped by something that the operator can mend; the message is one sentence that says how. */
export class StartFault extends Error {
  name = 'StartFault';
}
