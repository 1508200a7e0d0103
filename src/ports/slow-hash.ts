/**
 * Hashes what people choose themselves, so slowly that nobody tries many.
 *
 * @param salt in hexadecimal
 * @returns hexadecimal
 */
export type SlowHash = (text: string, salt: string) => Promise<string>;
