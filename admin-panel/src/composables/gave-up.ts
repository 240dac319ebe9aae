import { ApiFault } from '@/services/api';

/** The person did not prove who they are: what was typed stays, and the form says what is missing. */
export class GaveUp extends ApiFault {
  constructor() {
    super('PROOF_NEEDED', { status: 403 });
  }
}
