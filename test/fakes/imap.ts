import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** What a server of an IMAP mailbox is like; it holds no mail that could be read. */
export interface Imap {
  /** https://www.rfc-editor.org/rfc/rfc9051#section-6.1.1 */
  readonly can: string;
  /** The flags and keywords it keeps; `\\*` stands for any. */
  readonly keeps: string;
  readonly refuses: "LOGIN" | "SELECT" | undefined;
  /** Which searches find something. */
  readonly finds: RegExp | undefined;
}

const sound: Imap = {
  can: "IMAP4rev1 IDLE UIDPLUS",
  keeps: String.raw`\Seen \Deleted \*`,
  refuses: undefined,
  finds: undefined,
};

/** An IMAP server of some lines, for what no real one is like. */
export async function startImap(imap: Partial<Imap> = {}) {
  const like = { ...sound, ...imap };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.write(`* OK [CAPABILITY ${like.can}] ready\r\n`);
    let rest = "";
    socket.on("data", (bytes) => {
      const lines = (rest + bytes.toString()).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) socket.write(answerTo(line, like).join("\r\n") + "\r\n");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `imap://conduct:x@127.0.0.1:${port}/Reports`,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function answerTo(line: string, { can, keeps, refuses, finds }: Imap): readonly string[] {
  const [tag = "", verb = "", sub = ""] = line.toUpperCase().split(" ");
  const name = line.split(" ")[0] ?? tag;
  if (verb === refuses) return [`${name} NO not you`];
  const ok = `${name} OK done`;
  switch (verb) {
    case "CAPABILITY":
      return [`* CAPABILITY ${can}`, ok];
    case "LIST":
      return ['* LIST () "/" Reports', ok];
    case "NAMESPACE":
      return ['* NAMESPACE (("" "/")) NIL NIL', ok];
    case "SELECT":
      return [
        `* FLAGS (${keeps})`,
        `* OK [PERMANENTFLAGS (${keeps})] kept`,
        "* 1 EXISTS",
        "* OK [UIDVALIDITY 1] valid",
        "* OK [UIDNEXT 2] next",
        `${name} OK [READ-WRITE] done`,
      ];
    case "UID":
      return sub === "SEARCH" ? [`* SEARCH${finds?.test(line) ? " 1" : ""}`, ok] : [ok];
    case "LOGOUT":
      return ["* BYE", ok];
    default:
      return [ok];
  }
}
