import type { Fetcher } from '../src/app/ports.ts';
import { HearsayError } from '../src/core/model/error.ts';

/** No test reaches an address. */
export const fetchesNothing: Fetcher = {
  fetch: async (address) => {
    throw new HearsayError('address-failed', `${address}: not in a test`);
  },
};
