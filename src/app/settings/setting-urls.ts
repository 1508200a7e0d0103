import { z } from "zod";

/** A url as people paste it. */
export const urlWithoutSlash = z.string().transform((url) => url.trim().replace(/\/{1,9}$/, ""));

/** `https:`, or an empty text where the text is no url. */
export function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : "";
}

/** Whether a url leads to this machine and nowhere else. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(url).hostname);
}
