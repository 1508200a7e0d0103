import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { portOf } from "local-github/testing";

/** What becomes of a request: `before` it takes effect, or `after`, when the answer is lost. */
export type Fate = "pass" | "fail-before" | "fail-after" | "die-before" | "die-after";

/** A request on its way to GitHub. Those to `/_sandbox` are none. */
interface OnTheWire {
  readonly method: string;
  readonly path: string;
  /** Whose token it carries: the app's own (a JWT), or that of an installation. */
  readonly as: "app" | "installation" | "nobody";
}

export type Fates = (request: OnTheWire) => Fate;

interface Wire {
  /** Called when a request's fate is the app's death, or when the wire is cut. */
  onCut(die: () => void): void;
  /** Nothing gets through any more. */
  cut(): void;
  close(): Promise<void>;
}

/** Stands between the local GitHub and one app in a process of its own. */
export async function startWire(
  githubUrl: string,
  fates: Fates,
): Promise<Wire & { readonly url: string }> {
  const meeting = meet(fates);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bytesOf(request);
    const { method = "GET", url: path = "/" } = request;
    const as = signedBy(request.headers.authorization);
    const answered = await meeting.through({ method, path, as }, () =>
      pass(githubUrl + path, method, request, body),
    );
    if (!answered) return void request.socket.destroy();
    response.writeHead(answered.status, kept(answered.headers));
    response.end(Buffer.from(await answered.arrayBuffer()));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    onCut: (die) =>
      meeting.onCut(() => {
        die();
        server.closeAllConnections();
      }),
    cut: meeting.cut,
    async close() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

/** Stands between the local GitHub and one app of this process, where no socket is needed. */
export function wireWithin(
  fetch: typeof globalThis.fetch,
  fates: Fates,
): Wire & { readonly fetch: typeof globalThis.fetch } {
  const meeting = meet(fates);
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      const as = signedBy(request.headers.get("authorization") ?? undefined);
      const answered = await meeting.through(
        { method: request.method, path: pathname + search, as },
        () => fetch(request),
      );
      if (!answered) throw new TypeError("the wire is cut");
      return answered;
    },
    onCut: (die) => meeting.onCut(die),
    cut: meeting.cut,
    async close() {},
  };
}

/** The requests of one app, each of which meets its fate. */
function meet(fates: Fates) {
  let isCut = false;
  let die = () => {};
  const cut = () => {
    if (isCut) return;
    isCut = true;
    die();
  };
  return {
    cut,
    onCut(callback: () => void) {
      die = callback;
      if (isCut) die();
    },
    /** The answer; `undefined` where none gets back. */
    async through(request: OnTheWire, ask: () => Promise<Response>): Promise<Response | undefined> {
      if (isCut) return undefined;
      const fate = request.path.startsWith("/_sandbox") ? "pass" : fates(request);
      if (fate === "die-before") cut();
      if (isCut) return undefined;
      const answered = fate === "fail-before" ? undefined : await ask();
      if (fate === "die-after") cut();
      if (isCut) return undefined;
      return fate === "pass" ? answered : Response.json({ message: "Bad" }, { status: 502 });
    },
  };
}

function pass(
  url: string,
  method: string,
  request: IncomingMessage,
  body: Buffer,
): Promise<Response> {
  const passedOn = ["authorization", "accept", "content-type", "user-agent", "if-none-match"];
  const headers = passedOn.flatMap((name): [string, string][] => {
    const value = request.headers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return fetch(url, { method, headers, ...(body.length > 0 && { body }) });
}

function kept(headers: Headers): Record<string, string> {
  const those = [...headers].filter(([name]) => !/^(content-|transfer-|connection)/.test(name));
  const type = headers.get("content-type") ?? "text/plain";
  return Object.fromEntries([...those, ["content-type", type]]);
}

function signedBy(authorization = ""): OnTheWire["as"] {
  if (authorization === "") return "nobody";
  return /^bearer ey/i.test(authorization) ? "app" : "installation";
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
