import { arrivalsContract } from './arrivals-contract.ts';
import { durabilityContract } from './durability-contract.ts';
import { feedsContract } from './feeds-contract.ts';
import type { Contestant } from './fixtures.ts';
import { groupingContract } from './grouping-contract.ts';
import { listsContract } from './lists-contract.ts';
import { pagesContract } from './pages-contract.ts';
import { schemaContract } from './schema-contract.ts';
import { searchContract } from './search-contract.ts';
import { speakersContract } from './speakers-contract.ts';
import { storiesContract } from './stories-contract.ts';

/** What every implementation of the store holds. */
export function storeContract(contestant: Contestant): void {
  arrivalsContract(contestant);
  groupingContract(contestant);
  storiesContract(contestant);
  listsContract(contestant);
  searchContract(contestant);
  feedsContract(contestant);
  pagesContract(contestant);
  speakersContract(contestant);
  durabilityContract(contestant);
  schemaContract(contestant);
}
