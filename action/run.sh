#!/usr/bin/env bash
# Runs one command of Hearsay on the repository: SARIF for the code host, a summary for people, the exit status at the end.
set -uo pipefail
arguments=()
while IFS= read -r line; do
  [ -n "$line" ] && arguments+=("$line")
done <<< "${HEARSAY_ARGUMENTS:-}"
# Of the first push of a branch the code host tells no commit before: all zeros.
case "${HEARSAY_BASE:-}" in *[!0]*) ;; *) HEARSAY_BASE=HEAD~1 ;; esac
[ "$HEARSAY_COMMAND" = guard ] && arguments=(--git "$HEARSAY_BASE" "${arguments[@]+"${arguments[@]}"}")
# An action that is read from the checkout is of no repository of its own: then there is no page to lead to.
case "${HEARSAY_RULES_PAGE:-}" in *//blob/*) unset HEARSAY_RULES_PAGE ;; esac
sarif="${HEARSAY_SARIF:-hearsay.sarif}"
hearsay "$HEARSAY_COMMAND" "${arguments[@]}" --format sarif --output "$sarif"
status=$?
hearsay "$HEARSAY_COMMAND" "${arguments[@]}" --format markdown >> "${GITHUB_STEP_SUMMARY:-/dev/stdout}" 2> /dev/null
{
  echo "sarif=$sarif"
  echo "status=$status"
} >> "$GITHUB_OUTPUT"
exit "$status"
