import { type InferType, type Schema, ValidationError } from 'yup';
import { type AppError, type InputFault, invalid } from './app-error.js';
import { nestsDeeperThan } from './depth.js';

const maxDepth = 20;
const maxFaults = 50;

/**
 * The input as the schema says, with defaults filled in.
 * @throws AppError VALIDATION_FAILED with the path of every fault (at most 50).
 */
export function validate<S extends Schema>(schema: S, input: unknown): InferType<S> {
  if (nestsDeeperThan(input, maxDepth))
    throw invalid({ path: '', message: `nests deeper than ${maxDepth} levels` });
  try {
    return schema.validateSync(input, { abortEarly: false });
  } catch (error) {
    if (error instanceof ValidationError) throw asInvalid(error);
    throw error;
  }
}

function asInvalid(error: ValidationError): AppError {
  const single = error.inner.length > 0 ? error.inner : [error];
  const faults: InputFault[] = single.slice(0, maxFaults).map(({ path, errors }) => ({
    path: (path ?? '').replace(/\[(\d+)\]/g, '.$1').replace(/\["([^"]*)"\]/g, '.$1'),
    message: (errors[0] ?? 'is not valid').replace(/^this /, '').slice(0, 300),
  }));
  return invalid(...faults);
}
