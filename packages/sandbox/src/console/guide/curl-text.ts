import type { GuideDeed } from "./guide-step.ts";

/** A step as somebody would do it in a terminal. */
export function curlText(deed: GuideDeed, githubUrl: string): string {
  if ("passes" in deed) {
    return curl("POST", `${githubUrl}/_sandbox/clock`, [], { advance: deed.passes });
  }
  const { by, request } = deed;
  const headers = [`authorization: token sandbox-${by}`];
  return curl(request.method, githubUrl + request.path, headers, request.body);
}

function curl(method: string, url: string, headers: readonly string[], body: unknown): string {
  return [
    `curl -X ${method} ${quoted(url)}`,
    ...headers.map((header) => `-H ${quoted(header)}`),
    ...(body === undefined ? [] : [`-d ${quoted(jsonText(body))}`]),
  ].join(" \\\n  ");
}

/** In one line where that is short, otherwise with a line for each key. */
function jsonText(body: unknown): string {
  const line = JSON.stringify(body);
  if (line.length <= 100 || typeof body !== "object" || body === null) return line;
  const entries = Object.entries(body).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${entries.join(",\n")}\n}`;
}

/** One word for a shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
