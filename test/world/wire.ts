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
  readonly url: string;
  /** Called when a request's fate is the app's death, or when the wire is cut. */
  onCut(die: () => void): void;
  /** Nothing gets through any more. */
  cut(): void;
  close(): Promise<void>;
}

/** Stands between one app and the local GitHub. */
export async function startWire(githubUrl: string, fates: Fates): Promise<Wire> {
  let isCut = false;
  let die = () => {};
  const cut = () => {
    if (isCut) return;
    isCut = true;
    die();
    server.closeAllConnections();
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bytesOf(request);
    const { method = "GET", url: path = "/" } = request;
    if (isCut) return void request.socket.destroy();
    const isControl = path.startsWith("/_sandbox");
    const fate = isControl ? "pass" : fates({ method, path, as: signedBy(request) });
    if (fate === "die-before") return cut();
    const answered =
      fate === "fail-before" ? undefined : await pass(githubUrl + path, method, request, body);
    if (fate === "die-after") return cut();
    if (answered === undefined || fate === "fail-after") {
      response.writeHead(502, { "content-type": "application/json" }).end('{"message":"Bad"}');
      return;
    }
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(answered.body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    onCut(callback) {
      die = callback;
      if (isCut) die();
    },
    cut,
    async close() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function pass(url: string, method: string, request: IncomingMessage, body: Buffer) {
  const passedOn = ["authorization", "accept", "content-type", "user-agent", "if-none-match"];
  const headers = passedOn.flatMap((name): [string, string][] => {
    const value = request.headers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  const answer = await fetch(url, { method, headers, ...(body.length > 0 && { body }) });
  const kept = [...answer.headers].filter(
    ([name]) => !/^(content-|transfer-|connection)/.test(name),
  );
  return {
    status: answer.status,
    headers: [
      ...kept,
      ["content-type", answer.headers.get("content-type") ?? "text/plain"],
    ] as const,
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

function signedBy(request: IncomingMessage): OnTheWire["as"] {
  const { authorization = "" } = request.headers;
  if (authorization === "") return "nobody";
  return /^bearer ey/i.test(authorization) ? "app" : "installation";
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
