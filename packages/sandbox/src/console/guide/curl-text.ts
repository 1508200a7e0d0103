import type { GuideDeed } from "./guide-step.ts";
import type { OutsideDeed } from "./outside-person.ts";

/** A step as somebody would do it in a terminal. */
export function curlText(deed: GuideDeed, githubUrl: string, outside: OutsideCurl): string {
  if ("passes" in deed) {
    return curl("POST", `${githubUrl}/_sandbox/clock`, [], { advance: deed.passes });
  }
  if ("outside" in deed) return curlOutside(deed.outside, outside);
  const { by, request } = deed;
  const headers = [`authorization: token sandbox-${by}`];
  return curl(request.method, githubUrl + request.path, headers, request.body);
}

/** Where somebody outside writes to, and what opens their page. */
interface OutsideCurl {
  readonly appUrl: string | undefined;
  readonly code: string | undefined;
}

/** Whoever comes back has a cookie from the page that their code opens. */
function curlOutside(deed: OutsideDeed, { appUrl = "", code = "" }: OutsideCurl): string {
  if (deed.does === "report") return sentAsForm(`curl ${quoted(`${appUrl}/report`)}`, deed.fields);
  const entered = sentAsForm(`curl -L -c cookies ${quoted(`${appUrl}/answer`)}`, { code });
  if (deed.does === "read") return entered;
  const write = `curl -L -b cookies ${quoted(`${appUrl}/answer/write`)}`;
  return `${entered}\n${sentAsForm(write, deed.fields)}`;
}

function sentAsForm(command: string, fields: Readonly<Record<string, string>>): string {
  const sent = Object.entries(fields).map(
    ([name, value]) => `--data-urlencode ${quoted(`${name}=${value}`)}`,
  );
  return [command, ...sent].join(" \\\n  ");
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
