import { transportTo, translated } from "./smtp-transport.ts";

/**
 * Connects, signs in where the address has a user, and sends nothing.
 *
 * @param url as for `smtpMailer`
 * @throws Transient where the server cannot be reached, Terminal where it refuses
 */
export async function proveMailServer(url: string): Promise<void> {
  const transport = await transportTo(url);
  try {
    await transport.verify();
  } catch (error) {
    throw translated(error);
  } finally {
    transport.close();
  }
}
