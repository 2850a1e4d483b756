/**
 * The version of the JSON that Hearsay prints. The first number rises when a field changes its meaning or goes; the
 * second when fields are added.
 */
export const JSON_VERSION = '1.0';
