import type { ImapFlow } from "imapflow";
import { Terminal, Transient } from "../../ports/errors.ts";

export const imapRoute = "IMAP";
const patienceMilliseconds = 15_000;
/** Servers end an idle connection after half an hour: https://www.rfc-editor.org/rfc/rfc9051#section-5.4 */
const idleMilliseconds = 9 * 60_000;

/** Where `url` leads, and into which mailbox. */
function mailboxAt(url: string) {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const secure = protocol === "imaps:";
  return {
    path: decodeURIComponent(pathname.slice(1)) || "INBOX",
    connection: {
      host: hostname.replaceAll(/[[\]]/g, ""),
      port: port === "" ? (secure ? 993 : 143) : Number(port),
      secure,
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    },
  };
}

/** Which folder is read. */
export function folderAt(url: string): string {
  return mailboxAt(url).path;
}

/** Connects, signs in and opens the mailbox. @throws Transient, Terminal */
export async function connectTo(url: string): Promise<ImapFlow> {
  const client = await signIn(url);
  try {
    await openFolder(client, url);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** @throws Transient, Terminal */
export async function openFolder(client: ImapFlow, url: string): Promise<void> {
  try {
    await client.mailboxOpen(folderAt(url));
  } catch (error) {
    throw translatedImap(error);
  }
}

/** Connects and signs in. @throws Transient, Terminal */
export async function signIn(url: string): Promise<ImapFlow> {
  const { connection } = mailboxAt(url);
  // Loaded here, since most hosts have no mailbox and its library is large.
  const { ImapFlow } = await import("imapflow");
  const client = new ImapFlow({
    ...connection,
    logger: false,
    clientInfo: { name: "Comity" },
    disableAutoIdle: true,
    maxIdleTime: idleMilliseconds,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
  });
  // Without a listener it would end the process; whoever waits for an answer is told in any case.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw translatedImap(error);
  }
}

/** In our words, without the library's own error, which may name addresses. */
export function translatedImap(error: unknown): Transient | Terminal {
  if (error instanceof Transient || error instanceof Terminal) return error;
  const says = (name: string): unknown =>
    typeof error === "object" && error !== null && name in error
      ? Reflect.get(error, name)
      : undefined;
  const isForGood =
    says("authenticationFailed") === true ||
    says("responseStatus") === "NO" ||
    /^(?:ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(String(says("code")));
  return isForGood
    ? new Terminal("the mailbox refuses", { route: imapRoute })
    : new Transient("the mailbox does not answer now", { route: imapRoute });
}
