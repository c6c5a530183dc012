/** What people compare to tell a key, given its SHA-256 in hexadecimal: 3F2A-91C0-…, eight groups of four. */
export const fingerprintOf = (digest: string): string =>
  (digest.slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join("-");
