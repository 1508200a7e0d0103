const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Whether a url is http on this machine. */
export function isLoopbackUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "http:" && loopbackNames.has(url.hostname);
}

/**
 * Whether a request comes from this machine's own programs: a web page that a person has open
 * elsewhere must not reach the sandbox through their browser, neither directly (`Origin`) nor by a
 * name that resolves here (`Host`).
 */
export function isFromThisMachine(host: string | undefined, origin: string | undefined): boolean {
  if (host !== undefined && !isLoopbackUrl(`http://${host}`)) return false;
  return origin === undefined || isLoopbackUrl(origin);
}
