import { Terminal, Transient } from "../../ports/errors.ts";

export const route = "SMTP";
const patienceMilliseconds = 10_000;

/** The library is loaded here, where a host sends mail. */
export async function transportTo(url: string) {
  const { createTransport } = await import("nodemailer");
  return createTransport({
    url,
    connectionTimeout: patienceMilliseconds,
    greetingTimeout: patienceMilliseconds,
    socketTimeout: patienceMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

const refusedForGood = new Set(["EAUTH", "EENVELOPE", "EMESSAGE", "ETLS", "ENOAUTH", "EOAUTH2"]);

/** In our words, without the library's own error, which names addresses. */
export function translated(error: unknown): Transient | Terminal {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const status =
    error instanceof Error && "responseCode" in error && typeof error.responseCode === "number"
      ? error.responseCode
      : undefined;
  const edge = status === undefined ? { route } : { route, status };
  const isForGood =
    status === undefined ? typeof code === "string" && refusedForGood.has(code) : status >= 500;
  return isForGood
    ? new Terminal("the mail server refused the letter", edge)
    : new Transient("the mail server could not take the letter now", edge);
}
