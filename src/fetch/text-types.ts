const TEXT =
  /^(?:text\/|application\/(?:(?:[\w.-]+\+)?(?:xml|json)|pdf|x-ndjson|jsonl|x-jsonlines|jsonlines|warc|gzip|x-gzip|octet-stream|x-subrip|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)\b)/iu;

/** Whether a content type is one of those that Hearsay reads, or says nothing. */
export function holdsText(contentType: string): boolean {
  return TEXT.test(contentType);
}
