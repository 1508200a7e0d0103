import { type LookupFunction, Socket } from "node:net";

/** Where tests may connect to; a socket of the file system is on this machine as well. */
const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

// Called with the socket it is for.
// oxlint-disable-next-line typescript/unbound-method
const { connect } = Socket.prototype;
const isGuard = Symbol.for("tests reach this machine only");

/** Node calls `connect` with (options), (port, host), (path), or with what it made of these in a list. */
function hostOf([first, second]: readonly unknown[]): string | undefined {
  const asked: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof asked === "object" && asked !== null) {
    return "host" in asked && typeof asked.host === "string" ? asked.host : undefined;
  }
  return typeof second === "string" ? second : undefined;
}

// Every file loads this anew, and one guard is enough.
if (!(isGuard in connect)) {
  const guard = new Proxy(connect, {
    apply(target, socket: Socket, asked: Parameters<Socket["connect"]>) {
      const host = hostOf(asked);
      if (host === undefined || loopback.has(host)) return Reflect.apply(target, socket, asked);
      // To whoever asked, it is a name that cannot be looked up.
      const lookup: LookupFunction = (_name, _options, answer) =>
        answer(new Error(`tests reach this machine only, not ${host}`), "");
      return Reflect.apply(target, socket, [{ host: "elsewhere.invalid", port: 1, lookup }]);
    },
  });
  Socket.prototype.connect = Object.assign(guard, { [isGuard]: true });
}
