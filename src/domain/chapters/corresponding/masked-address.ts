/** `m…@…`: enough to see a slip, and nobody's address. */
export function maskedAddress(address: string): string {
  return `${address.slice(0, 1)}…@…`;
}
