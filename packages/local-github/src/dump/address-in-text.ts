import type { LocalGitHub } from "../local-github.ts";

/** No url that is one begins like this. */
const marker = "http://{this GitHub}";

/**
 * Answers, payloads and mails were written with the address this GitHub had then, and it has
 * another one wherever a dump is loaded.
 */
export function withoutAddress({ apiUrl }: Pick<LocalGitHub, "apiUrl">, text: string): string {
  return text.replaceAll(apiUrl, marker);
}

export function withAddress({ apiUrl }: Pick<LocalGitHub, "apiUrl">, text: string): string {
  return text.replaceAll(marker, apiUrl);
}
