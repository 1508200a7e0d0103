import { request as requestHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { askAgainAt } from "./ask-again-at.ts";
import { isPrivateAddress, publicLookup } from "./private-addresses.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { Clock } from "../../ports/clock.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { KeyedSpace, SpaceAnswer, SpaceRequest } from "../../ports/space-client.ts";

interface Way {
  readonly key: string;
  /** `https://forum.example.org`: the key goes there and nowhere else. */
  readonly origin: string;
  /** Whether the host said that it may lie in a network of its own. */
  readonly mayBePrivate: boolean;
}

interface Surroundings {
  readonly clock: Pick<Clock, "now">;
  readonly patienceMilliseconds?: number;
}

/** The whole list of a big community's people fits in. */
const mostBytes = 50_000_000;

/**
 * The way to a space with a key. A connection goes to the address that was looked at, so that a name
 * cannot lead elsewhere in between. Who was asked to wait asks nothing until then.
 */
export function keyedSpace(
  { key, origin, mayBePrivate }: Way,
  { clock, patienceMilliseconds = 20_000 }: Surroundings,
): KeyedSpace {
  const { protocol, hostname, port } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/g, "");
  let notBefore: Instant | undefined;
  return {
    key,
    async ask(asked) {
      const { route } = asked;
      if (notBefore !== undefined && notBefore > clock.now())
        throw new Transient("the space wants to be asked later", { route, retryAt: notBefore });
      if (!mayBePrivate && isIP(host) > 0 && isPrivateAddress(host))
        throw new Terminal("the space has a private address", { route });
      const options: RequestOptions = {
        protocol,
        host,
        port,
        ...(!mayBePrivate && { lookup: publicLookup }),
        signal: AbortSignal.timeout(patienceMilliseconds),
      };
      const answer = await send(asked, options);
      const { status, header, body, isJson } = answer;
      if (status === 429) {
        const retryAt = askAgainAt(header("retry-after"), body, clock.now());
        notBefore = retryAt;
        throw new Transient("the space was asked too often", {
          route,
          status,
          ...(retryAt && { retryAt }),
        });
      }
      if (status >= 500) throw new Transient("the space has a fault", { route, status });
      if (status >= 300 && status < 400)
        throw new Terminal("the space leads elsewhere, where no key goes", { route, status });
      if (status === 401)
        throw new Terminal("the space does not accept the key", { route, status });
      if (status < 300 && !isJson) throw new Terminal("the space answered no JSON", { route });
      return { status, body };
    },
  };
}

interface Answered extends SpaceAnswer {
  readonly header: (name: string) => string | undefined;
  readonly isJson: boolean;
}

function send(asked: SpaceRequest, options: RequestOptions): Promise<Answered> {
  const { route, headers = {} } = asked;
  const content = contentOf(asked);
  const request = options.protocol === "http:" ? requestHttp : requestHttps;
  return new Promise((resolve, reject) => {
    const failed = (cause: unknown) => {
      reject(new Transient("the space could not be reached", { route }, { cause }));
    };
    const sent = request({
      ...options,
      method: route.slice(0, route.indexOf(" ")),
      path: pathOf(asked),
      headers: {
        accept: "application/json",
        "user-agent": "Comity",
        ...headers,
        ...(content && {
          "content-type": content.type,
          "content-length": `${Buffer.byteLength(content.text)}`,
        }),
      },
    });
    sent.on("error", failed);
    sent.on("response", (response) => {
      read(response).then(resolve, failed);
    });
    sent.end(content?.text);
  });
}

async function read(response: IncomingMessage): Promise<Answered> {
  const { statusCode: status = 0, headers } = response;
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response) {
    const more = Buffer.from(piece);
    bytes += more.length;
    if (bytes > mostBytes) throw new Error("the answer is too long");
    pieces.push(more);
  }
  const text = Buffer.concat(pieces).toString("utf8");
  const header = (name: string) => {
    const value = headers[name];
    return typeof value === "string" ? value : undefined;
  };
  return { status, header, ...jsonIn(text) };
}

/** Nothing at all is as good as JSON: some answers have no body. */
function jsonIn(text: string): { readonly body: unknown; readonly isJson: boolean } {
  if (text === "") return { body: undefined, isJson: true };
  try {
    const body: unknown = JSON.parse(text);
    return { body, isJson: true };
  } catch {
    return { body: undefined, isJson: false };
  }
}

/** What stands in a path is one piece of it, whatever it holds. */
function pathOf({ route, at = {}, query = {} }: SpaceRequest): string {
  const path = route.slice(route.indexOf(" ") + 1).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = at[name] ?? "";
    if (/^\.{0,2}$/.test(value)) throw new Terminal("an id that is none", { route });
    return encodeURIComponent(value);
  });
  const asked = new URLSearchParams(query).toString();
  return asked === "" ? path : `${path}?${asked}`;
}

function contentOf({ json, form }: SpaceRequest): { type: string; text: string } | undefined {
  if (json !== undefined) return { type: "application/json", text: JSON.stringify(json) };
  if (form === undefined) return undefined;
  return {
    type: "application/x-www-form-urlencoded",
    text: new URLSearchParams(form).toString(),
  };
}
