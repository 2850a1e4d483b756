/**
 * Of one document's labels in order: a label that tells an office alone comes back with the name that an earlier one
 * gave it, so that "The Minister for Ports" is who "The Minister for Ports (Ada Roe)" was.
 */
export function officeLabels(): (label: string) => string {
  const holders = new Map<string, string>();
  return (label) => {
    const office = label.replace(/\(.*$/su, '').trim().toLowerCase();
    if (!office.startsWith('the ')) return label;
    if (/\(\P{Lu}{0,4}\p{Lu}/u.test(label)) holders.set(office, label);
    return holders.get(office) ?? label;
  };
}
