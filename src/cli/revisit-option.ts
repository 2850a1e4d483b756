import { Option } from 'commander';
import { USUAL_REVISITS } from '../app/watch/pages/revisit-times.ts';

/** When pages that feeds announced are visited again, for the commands that watch. */
export function revisitOption(): Option {
  return new Option(
    '--revisit <times>',
    'when to look at a page again, after it was first taken: minutes, hours, days (30m,6h,1d), or never',
  )
    .default(USUAL_REVISITS)
    .env('HEARSAY_REVISIT');
}
