/** Whether only this machine can connect to a place to listen on. */
export function isLoopback(host: string): boolean {
  const plain = host.replace(/^\[|\]$/gu, '').toLowerCase();
  return plain === 'localhost' || plain === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(plain);
}
