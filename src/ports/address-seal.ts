/**
 * Keeps addresses so that nobody reads them who has no key of the host's, be it in the record or in the
 * text of a report.
 */
export interface AddressSeal {
  /**
   * The same for the same address and salt.
   *
   * @param salt random, in hexadecimal; of a case its own, so that its key is gone with its record
   */
  seal(address: string, salt: string): string;
  /** With the key of now or one before; `undefined` where none of them fits. */
  open(sealed: string): string | undefined;
}
