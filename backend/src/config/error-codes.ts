/** The one list of error codes: status and the sentence that people see when nothing more exact is known. */
export const errorCodes = {
  VALIDATION_FAILED: [400, 'Some of what was sent is not valid; see the errors for where.'],
  MALFORMED_JSON: [400, 'The body is not valid JSON.'],
  NOT_SIGNED_IN: [401, 'Sign in to go on.'],
  SESSION_ENDED: [401, 'This sign-in has ended. Sign in again.'],
  WRONG_CREDENTIALS: [401, 'The e-mail or the password is not right.'],
  VISITOR_UNKNOWN: [401, 'This chat has expired. Start a new one.'],
  IDENTITY_REFUSED: [401, 'The signed identity is not valid for this inbox.'],
  FORBIDDEN: [403, 'Your role does not allow this.'],
  ORIGIN_REFUSED: [403, 'This website is not allowed here.'],
  NOT_FOUND: [404, 'There is nothing here, or it is not yours to see.'],
  METHOD_NOT_ALLOWED: [405, 'This address does not take that method.'],
  STATE_REFUSED: [409, 'That move is not possible from the present state.'],
  ALREADY_EXISTS: [409, 'Another record already has this value.'],
  STOCK_INSUFFICIENT: [409, 'There is less in stock than that.'],
  ORDER_OUT_OF_STOCK: [409, 'There is less left than was ordered.'],
  ASSIGNEE_UNFIT: [409, 'This person cannot take conversations of this inbox.'],
  LAST_ADMIN: [409, 'The last active admin has to stay.'],
  VERSION_STALE: [412, 'Somebody changed this meanwhile. Load it again and repeat your change.'],
  BODY_TOO_LARGE: [413, 'The body is too large.'],
  CONTENT_TYPE_UNSUPPORTED: [415, 'Send JSON with Content-Type: application/json.'],
  RATE_LIMITED: [429, 'Too many requests. Wait a moment and try again.'],
  INTERNAL: [500, 'Something went wrong on our side. Try again; if it stays, report the request id.'],
  OVERLOADED: [503, 'Too much is going on right now. Try again in a moment.'],
  UNAVAILABLE: [503, 'The service cannot answer right now. Try again in a moment.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type ErrorCode = keyof typeof errorCodes;
