/** What the topics of ECB+ tell of, by their numbers; a topic that is not listed is of no field. */
const TOPICS: Readonly<Record<string, readonly number[]>> = {
  'show business': [1, 2, 4, 6],
  sport: [7, 25, 29],
  world: [8, 11, 20],
  disasters: [13, 14, 23],
  crime: [16, 18, 21, 22, 26, 32, 33],
  business: [27],
  politics: [9, 28, 34],
};

/** The field that a labelled event is from, by its name: BASIL is all politics, ECB+ tells it by the topic. */
export function fieldOf(event: string): string {
  const topic = /^ecb-(\d+)-/.exec(event)?.[1];
  if (topic === undefined) return 'politics';
  return Object.keys(TOPICS).find((field) => TOPICS[field]!.includes(Number(topic))) ?? 'other';
}
